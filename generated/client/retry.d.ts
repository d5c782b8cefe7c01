// Generated from src/client/retry.ts by `make generate`. Do not edit: change the source and generate again.

export interface RetryOptions {
    /** How often a request is sent at most; 5. */
    readonly tries?: number;
    /** The longest pause before the second try, in milliseconds; 300. It doubles with every try. */
    readonly pause?: number;
    /** A `Retry-After` of more milliseconds is left to the caller; 60,000. */
    readonly patience?: number;
    /** Waits so many milliseconds; rejects when the signal aborts. Tests put their own in its place. */
    readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}
/** When to try again, and how. */
export interface Retry {
    /** Sends until the answer is not one that passes, or the tries are used up. @throws what the last try threw */
    run(request: Repeatable, send: () => Promise<Response>): Promise<Response>;
    /** Waits after so many failures in a row: longer each time, by chance (full jitter). @param longest milliseconds */
    pause(failures: number, signal?: AbortSignal, longest?: number): Promise<void>;
    readonly tries: number;
}
export interface Repeatable {
    readonly method: string;
    readonly headers: Headers;
    readonly signal?: AbortSignal;
}
export declare function createRetry(options?: RetryOptions): Retry;
