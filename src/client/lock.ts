interface LockManager {
  request<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
}

/** The last who asked for a lock, by its name. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs one at a time: among all tabs by Web Locks where there are any, else among all within the page or process.
 * @param name of the lock
 */
export async function locked<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  if (navigator?.locks) return navigator.locks.request(name, run);
  const turn = Promise.resolve(queues.get(name)).then(run, run);
  queues.set(name, turn);
  return turn;
}
