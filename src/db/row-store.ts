import type { Knex } from 'knex';
import type { RowStore } from '../domain/dump.ts';
import { derivedTables } from './derived-tables.ts';
import { loadRows } from './load.ts';
import { migrateUp, migrationStatus } from './migrate.ts';
import { openSnapshot } from './snapshot.ts';

/** The whole database as rows, the same on every engine. */
export function createRowStore(db: Knex): RowStore {
  return {
    snapshot: () => openSnapshot(db),

    async isEmpty() {
      if (!(await db.schema.hasTable('accounts'))) return true;
      return (await db('accounts').first('id')) === undefined;
    },

    async migrations() {
      const status = await migrationStatus(db);
      return {
        known: status.map(({ name }) => name),
        ran: status.filter(({ ranAt }) => ranAt !== undefined).map(({ name }) => name),
      };
    },

    async migrate(names) {
      await migrateUp(db, { only: names });
    },

    load: (tables, batches) => loadRows(db, tables, batches),

    async finish() {
      await migrateUp(db);
      // No backup holds the bytes of their parts. The next sweep ends them, and gives back what they took of the quota.
      await db('uploads').where({ state: 'open' }).update({ expires_at: 0 });
      for (const rebuild of Object.values(derivedTables)) await rebuild(db);
    },
  };
}
