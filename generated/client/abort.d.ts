// Generated from src/client/abort.ts by `make generate`. Do not edit: change the source and generate again.

/**
 * What comes of a promise, unless the signal aborts before. It is not left to `fetch`: others may wait for the same
 * promise, and Node forgets to abort a request that nobody holds any more.
 * @throws the signal's reason
 */
export declare function unlessAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result>;
/** Lets go of an answer that nobody reads. One that has broken off is gone already, which is no error. */
export declare const discard: ({ body }: Response) => void;
