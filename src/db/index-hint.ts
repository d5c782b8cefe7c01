import type { Knex } from 'knex';
import { engineOf } from './connect.ts';

/**
 * What stands behind a table's name so that it is read through this index. Lists that are walked by key need it: where
 * columns are fixed before the one that is walked, MariaDB else goes over all the pages before, and an engine whose
 * statistics mislead it may choose another index and sort.
 */
export function indexHint(db: Knex, index: string): string {
  return engineOf(db) === 'mysql' ? `force index (${index})` : `indexed by ${index}`;
}

/** The table, read through this index. */
export function readThrough(db: Knex, table: string, index: string): Knex.Raw {
  return db.raw(`${table} ${indexHint(db, index)}`);
}
