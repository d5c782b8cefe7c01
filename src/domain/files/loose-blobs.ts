import { type Clock, MINUTE } from '../clock.ts';
import type { Database } from '../database.ts';
import type { BlobStore } from './blob-store.ts';

/** Deletes bytes that no file refers to. */
export interface LooseBlobs {
  /** Deletes bytes that are nobody's; those that have become a file's stay. Never rejects: what fails is swept later. */
  discard(key: string): Promise<void>;
  /**
   * Deletes what was let go of, and what dead processes left; several processes may sweep at once.
   * @returns how many were deleted
   * @throws DomainError `unavailable`; what could not be deleted is due again later
   */
  sweep(): Promise<number>;
}

export interface LooseBlobsDeps {
  readonly blobs: Pick<BlobStore, 'delete'>;
  readonly database: Pick<Database, 'looseBlobs'>;
  readonly clock: Clock;
}

const BATCH = 50;
const RETRY = 5 * MINUTE;

export function createLooseBlobs({ blobs, database, clock }: LooseBlobsDeps): LooseBlobs {
  /** The row goes last: as long as it is there, somebody will try again. */
  async function remove(key: string): Promise<void> {
    await blobs.delete(key);
    await database.looseBlobs.forget(key);
  }

  return {
    async discard(key) {
      try {
        if (await database.looseBlobs.doom(key)) await remove(key);
      } catch {
        // The sweep has the row.
      }
    },

    async sweep() {
      let swept = 0;
      let due: readonly string[];
      do {
        const now = clock();
        due = await database.looseBlobs.doomDue(now, now + RETRY, BATCH);
        const results = await Promise.allSettled(due.map(remove));
        const failure = results.find(({ status }) => status === 'rejected');
        if (failure) throw (failure as PromiseRejectedResult).reason;
        swept += due.length;
      } while (due.length === BATCH);
      return swept;
    },
  };
}
