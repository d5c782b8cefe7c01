/**
 * What comes of a promise, unless the signal aborts before. It is not left to `fetch`: others may wait for the same
 * promise, and Node forgets to abort a request that nobody holds any more.
 * @throws the signal's reason
 */
export function unlessAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Lets go of an answer that nobody reads. One that has broken off is gone already, which is no error. */
export const discard = ({ body }: Response): void => void body?.cancel().catch(() => undefined);
