import type { Knex } from 'knex';
import type {
  FileKind,
  FileSource,
  FileStore,
  NewFile,
  StoredFile,
  Visibility,
} from '../domain/files/file.ts';
import { nameKey } from '../domain/names.ts';
import { toPage } from '../domain/page.ts';
import { readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';
import { createStorageUsageStore } from './storage-usage-store.ts';
import { inTransaction, isTransaction } from './transaction.ts';

interface FileRow {
  id: number;
  owner_id: number;
  name: string;
  size: number;
  media_type: string;
  kind: FileKind;
  sha256: string;
  visibility: Visibility;
  source: FileSource;
  blob_key: string;
  version: number;
  created_at: number;
  updated_at: number;
}

export const fileColumns: readonly (keyof FileRow)[] = [
  'id',
  'owner_id',
  'name',
  'size',
  'media_type',
  'kind',
  'sha256',
  'visibility',
  'source',
  'blob_key',
  'version',
  'created_at',
  'updated_at',
];

/** Files in the table `files`, and what they take in `storage_usage`. */
export function createFileStore(db: Knex): FileStore {
  const selectById = prepare<FileRow>(db, `select ${fileColumns.join(', ')} from files where id = ?`);
  const one = (id: number, ifVersion: number | undefined) =>
    db('files').where({ id, ...(ifVersion !== undefined && { version: ifVersion }) });

  return {
    async insert(file) {
      const row = newRow(file);
      const [id] = await db('files').insert({ ...row, name_key: nameKey(file.name) });
      return toFile({ ...row, id: id as number });
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toFile(row);
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
      const changed = await one(id, ifVersion).update({
        name,
        name_key: name === undefined ? undefined : nameKey(name),
        visibility,
        version: db.raw('version + 1'),
        updated_at: now,
      });
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

    ...createStorageUsageStore(db),
  };
}

function newRow(file: NewFile): Omit<FileRow, 'id'> {
  return {
    owner_id: file.ownerId,
    name: file.name,
    size: file.size,
    media_type: file.mediaType,
    kind: file.kind,
    sha256: file.sha256,
    visibility: file.visibility,
    source: file.source,
    blob_key: file.blobKey,
    version: 1,
    created_at: file.createdAt,
    updated_at: file.createdAt,
  };
}

export function toFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    size: row.size,
    mediaType: row.media_type,
    kind: row.kind,
    sha256: row.sha256,
    visibility: row.visibility,
    source: row.source,
    blobKey: row.blob_key,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
