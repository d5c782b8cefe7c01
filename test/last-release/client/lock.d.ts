// Generated from src/client/lock.ts by `make generate`. Do not edit: change the source and generate again.

/**
 * Runs one at a time: among all tabs by Web Locks where there are any, else among all within the page or process.
 * @param name of the lock
 * @param run is told whether another tab had the lock first
 */
export declare function locked<Result>(name: string, run: (afterAnotherTab: boolean) => Promise<Result>): Promise<Result>;
