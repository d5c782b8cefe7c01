import type { Knex } from 'knex';
import type { Clock } from '../domain/clock.ts';
import type { FileInventory } from '../domain/files/file-check.ts';
import { createAuditStore } from './audit-store.ts';
import { fileColumns, toFile } from './file-row.ts';
import { createFileStore } from './file-store.ts';
import { inTransaction } from './transaction.ts';

/** Who removes a file whose bytes are lost. */
const origin = { address: '', userAgent: 'parley files check', requestId: 'cli' };

/** The tables `files`, `loose_blobs` and `upload_parts` as a check goes over them. */
export function createFileInventory(db: Knex, clock: Clock): FileInventory {
  return {
    after: async (id, limit) =>
      (await db('files').select(fileColumns).where('id', '>', id).orderBy('id').limit(limit)).map(toFile),

    has: async ({ id, blobKey }) =>
      (await db('files').where({ id, blob_key: blobKey }).first('id')) !== undefined,

    async referred(keys) {
      // One statement, for a key moves from one table to another in one transaction.
      const rows: { blob_key: string }[] = await db('files')
        .select('blob_key')
        .whereIn('blob_key', keys)
        .unionAll([
          db('loose_blobs').select('blob_key').whereIn('blob_key', keys),
          db('upload_parts').select('blob_key').whereIn('blob_key', keys),
        ]);
      return new Set(rows.map(({ blob_key }) => blob_key));
    },

    remove: ({ id, ownerId, size, version }) =>
      inTransaction(db, async (trx) => {
        const files = createFileStore(trx);
        if (!(await files.delete(id, version))) return;
        await files.giveBack(ownerId, size);
        const detail = { fileId: String(id), reason: 'bytes-lost' };
        await createAuditStore(trx).insert(
          { action: 'file.deleted', actorId: null, accountId: ownerId, detail },
          origin,
          clock(),
        );
      }),
  };
}
