import { DomainError } from '../domain/errors.ts';
import type { Bytes } from '../domain/files/blob-store.ts';

/** `unavailable`: the storage is away, full or broken. */
export function unavailable(cause: unknown): DomainError {
  const detail = 'The file storage cannot be used right now. Try again shortly.';
  return new DomainError('unavailable', detail, { reason: String(cause), cause, retryAfter: 5 });
}

/**
 * Runs a write, and tells the errors of its source, which pass as they are, from those of the storage.
 * @throws DomainError `unavailable` for the latter
 */
export async function writing(source: Bytes, write: (source: Bytes) => Promise<void>): Promise<void> {
  let failure: { readonly error: unknown } | undefined;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      failure = { error };
      throw error;
    }
  }
  try {
    await write(watched());
  } catch (error) {
    throw failure ? failure.error : unavailable(error);
  }
}
