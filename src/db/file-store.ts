import type { Knex } from 'knex';
import type { FileStore } from '../domain/files/file.ts';
import { nameKey } from '../domain/names.ts';
import { toPage } from '../domain/page.ts';
import { engineOf } from './connect.ts';
import { type FileRow, fileColumns, newFileRow, toFile } from './file-row.ts';
import { readThrough } from './index-hint.ts';
import { createNamedFileStore, explainTakenName, uniqueNameKey } from './named-file-store.ts';
import { prepare } from './statement.ts';
import { createStorageUsageStore } from './storage-usage-store.ts';
import { inTransaction, isTransaction } from './transaction.ts';

/** Files in the table `files`, and what they take in `storage_usage`. */
export function createFileStore(db: Knex): FileStore {
  // On SQLite a transaction has the database for itself from its beginning.
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectById = prepare<FileRow>(db, `select ${fileColumns.join(', ')} from files where id = ? ${lock}`);
  const one = (id: number, ifVersion: number | undefined) =>
    db('files').where({ id, ...(ifVersion !== undefined && { version: ifVersion }) });

  return {
    async insert(file) {
      const row = newFileRow(file);
      const [id] = await db('files')
        .insert({
          ...row,
          name_key: nameKey(file.name),
          unique_name_key: file.namespace && uniqueNameKey(file.name),
        })
        .catch(explainTakenName);
      return toFile({ ...row, id: id as number });
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toFile(row);
    },

    async byIds(ids) {
      if (ids.length === 0) return [];
      const rows = await db<FileRow>('files')
        .select(...fileColumns)
        .whereIn('id', ids);
      return rows.map(toFile);
    },

    async ownedBy(ownerId, ids) {
      const owned = db('files').whereIn('id', ids).where({ owner_id: ownerId });
      if (isTransaction(db)) owned.forShare();
      return owned.pluck<number[]>('id');
    },

    async list(ownerId, { kind, search }, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const index = kind === undefined ? 'files_by_owner' : 'files_by_owner_and_kind';
      const query = db
        .select<FileRow[]>(fileColumns)
        .from(readThrough(db, 'files', index))
        .where({ owner_id: ownerId, ...(kind !== undefined && { kind }) })
        .where('id', '<', lastId)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      // Nothing in the text is a wildcard.
      if (search !== undefined) query.whereRaw('instr(name_key, ?) > 0', [nameKey(search)]);
      return toPage(await query, limit, toFile, (row) => [row.id]);
    },

    async update(id, { name, visibility }, now, ifVersion) {
      const names = name !== undefined && {
        name,
        name_key: nameKey(name),
        unique_name_key: db.raw('case when namespace is not null then ? end', [uniqueNameKey(name)]),
      };
      const changed = await one(id, ifVersion)
        .update({ ...names, visibility, version: db.raw('version + 1'), updated_at: now })
        .catch(explainTakenName);
      return changed === 1;
    },

    async delete(id, ifVersion) {
      return (await one(id, ifVersion).delete()) === 1;
    },

    deleteAllOf: (ownerId, now) =>
      inTransaction(db, async (trx) => {
        const files = trx('files').where({ owner_id: ownerId });
        await trx(trx.raw('loose_blobs (blob_key, doomed, due_at)')).insert(
          files.clone().select('blob_key', trx.raw('?', [true]), trx.raw('?', [now])),
        );
        await files.delete();
        await trx('storage_usage').where({ account_id: ownerId }).delete();
      }),

    ...createNamedFileStore(db),
    ...createStorageUsageStore(db),
  };
}
