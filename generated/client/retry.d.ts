// Generated from src/client/retry.ts by `make generate`. Do not edit: change the source and generate again.

export interface RetryOptions {
    /** How often a request is sent at most; 5. */
    readonly tries?: number;
    /** The longest pause before the second try, in milliseconds; 300. It doubles with every try. */
    readonly pause?: number;
    /** A `Retry-After` of more milliseconds is left to the caller, but for that of events; 60,000. */
    readonly patience?: number;
    /** Waits so many milliseconds; rejects when the signal aborts. Tests put their own in its place. */
    readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}
/** When to try again, and how. */
export interface Retry {
    /** Sends until the answer is not one that passes, or the tries are used up. @throws what the last try threw */
    run(send: () => Promise<Response>, options: RunOptions): Promise<Response>;
    /** Waits after so many failures in a row: longer each time, by chance (full jitter), and as long as is asked for. */
    pause(failures: number, options: PauseOptions): Promise<void>;
    readonly tries: number;
    /** The longest that one waits because one is asked to, in milliseconds. */
    readonly patience: number;
}
export interface PauseOptions {
    /** The longest pause after the first failure, in milliseconds. */
    readonly longest: number;
    /** What went wrong last. */
    readonly error?: unknown;
    readonly signal?: AbortSignal | undefined;
}
export interface RunOptions {
    /** Whether it does the same when it is done twice. */
    readonly isRepeatable: boolean;
    readonly signal?: AbortSignal;
}
export declare function createRetry(options?: RetryOptions): Retry;
/** Whether the request does the same when it is done twice (RFC 9110, 9.2.2; a key makes a POST so). */
export declare const isRepeatable: ({ method, headers }: Request) => boolean;
/** Whether what was thrown may not be thrown the next time: the connection broke, or the server is in trouble. */
export declare const isPassing: (error: unknown) => boolean;
