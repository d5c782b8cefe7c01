import type { Knex } from 'knex';
import { DAY } from '../domain/clock.ts';
import { KEY_LIFETIME } from './idempotency-store.ts';

/** Rows of a table that are of no more use once the instant in a column, which has an index, is this long past. */
interface Refuse {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
  readonly age: number;
}

const refuse: readonly Refuse[] = [
  { table: 'throttles', key: ['throttle_key'], column: 'expires_at', age: 0 },
  { table: 'idempotency_keys', key: ['scope_key', 'request_key'], column: 'created_at', age: KEY_LIFETIME },
  { table: 'recoveries', key: ['id'], column: 'expires_at', age: DAY },
  { table: 'refresh_tokens', key: ['hash'], column: 'expires_at', age: 0 },
  // Until then it can say that it is gone.
  { table: 'file_links', key: ['id'], column: 'expires_at', age: 30 * DAY },
  // Until then it can say that it has expired.
  { table: 'uploads', key: ['id'], column: 'expires_at', age: 30 * DAY },
  // Their refresh tokens, all expired by then, go with them.
  { table: 'sessions', key: ['id'], column: 'ended_at', age: 30 * DAY },
  { table: 'sessions', key: ['id'], column: 'expires_at', age: 30 * DAY },
];

/**
 * Deletes what has expired, in batches, so that nobody waits long for a lock; may run in several processes at once.
 * @param now milliseconds since 1970
 * @returns how many rows were deleted
 */
export async function purge(db: Knex, now: number, batchSize = 500): Promise<number> {
  let deleted = 0;
  for (const { table, key, column, age } of refuse) {
    const expired = () => db(table).where(column, '<=', now - age);
    let batch: Record<string, string | number>[];
    do {
      batch = await expired().select(key).orderBy(column).limit(batchSize);
      // Looked at again: a row may have begun a new life since.
      if (batch.length > 0)
        deleted += await expired()
          .whereIn(
            key,
            batch.map((row) => key.map((name) => row[name] as string | number)),
          )
          .delete();
    } while (batch.length === batchSize);
  }
  return deleted;
}
