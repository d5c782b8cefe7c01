import type { Bytes } from './blob-store.ts';

/** The bytes of one source, taken in several pieces. */
export interface Segments {
  /** The next bytes, so many at most. */
  take(limit: number): Bytes;
  /** Waits for more bytes; false at the end. */
  hasMore(): Promise<boolean>;
  /** Throws what the source failed with. Until asked, a source that fails has just ended: what came before counts. */
  assertWhole(): void;
  /** Lets go of the source. */
  close(): Promise<void>;
}

export function createSegments(source: Bytes): Segments {
  const iterator = source[Symbol.asyncIterator]();
  let next: Uint8Array | undefined;
  let hasEnded = false;
  let failure: { readonly error: unknown } | undefined;

  async function hasMore(): Promise<boolean> {
    while (next === undefined && !hasEnded) {
      try {
        const { done, value } = await iterator.next();
        if (done) hasEnded = true;
        else if (value.length > 0) next = value;
      } catch (error) {
        hasEnded = true;
        failure = { error };
      }
    }
    return next !== undefined;
  }

  return {
    hasMore,
    async *take(limit) {
      for (let left = limit; left > 0 && (await hasMore()) && next !== undefined; ) {
        const piece: Uint8Array = next.subarray(0, left);
        next = next.length > left ? next.subarray(left) : undefined;
        left -= piece.length;
        yield piece;
      }
    },
    assertWhole() {
      if (failure) throw failure.error;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
