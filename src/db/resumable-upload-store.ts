import type { Knex } from 'knex';
import type { Visibility } from '../domain/files/file.ts';
import type {
  ResumableUpload,
  ResumableUploadStore,
  UploadPart,
  UploadState,
} from '../domain/files/resumable-upload.ts';
import { readThrough } from './index-hint.ts';
import { clip } from './text.ts';
import { inTransaction } from './transaction.ts';

interface UploadRow {
  id: number;
  owner_id: number;
  name: string;
  declared_type: string | null;
  metadata: string;
  visibility: Visibility;
  length: number;
  received: number;
  state: UploadState;
  file_id: number | null;
  created_at: number;
  expires_at: number;
}

const columns: readonly (keyof UploadRow)[] = [
  'id',
  'owner_id',
  'name',
  'declared_type',
  'metadata',
  'visibility',
  'length',
  'received',
  'state',
  'file_id',
  'created_at',
  'expires_at',
];

/** Resumable uploads in the table `uploads`, and their bytes in `upload_parts`. */
export function createResumableUploadStore(db: Knex): ResumableUploadStore {
  const one = (id: number) => db('uploads').where({ id });
  const openFor = (id: number, writer: string) => one(id).where({ state: 'open', writer });

  return {
    async insert(upload) {
      const row: Omit<UploadRow, 'id'> = {
        owner_id: upload.ownerId,
        name: upload.name,
        declared_type: upload.declaredType,
        metadata: upload.metadata,
        visibility: upload.visibility,
        length: upload.length,
        received: 0,
        state: 'open',
        file_id: null,
        created_at: upload.createdAt,
        expires_at: upload.expiresAt,
      };
      const [id] = await db('uploads').insert({
        ...row,
        declared_type: upload.declaredType && clip(upload.declaredType, 255),
      });
      return toUpload({ ...row, id: id as number });
    },

    async byId(id) {
      const row: UploadRow | undefined = await one(id).first(...columns);
      return row && toUpload(row);
    },

    async begin(id, offset, writer) {
      return (await one(id).where({ state: 'open', received: offset }).update({ writer })) === 1;
    },

    addPart: (id, writer, { start, size, blobKey }, expiresAt) =>
      inTransaction(db, async (trx) => {
        const advanced = await trx('uploads')
          .where({ id, state: 'open', writer, received: start })
          .update({ received: start + size, expires_at: expiresAt });
        if (advanced !== 1) return false;
        await trx('upload_parts').insert({ upload_id: id, start, size, blob_key: blobKey });
        return true;
      }),

    async parts(id) {
      const rows = await db('upload_parts').where({ upload_id: id }).orderBy('start');
      return rows.map(({ start, size, blob_key }): UploadPart => ({ start, size, blobKey: blob_key }));
    },

    async finish(id, writer, fileId, now, expiresAt) {
      const finished = await openFor(id, writer).update({
        state: 'finished',
        received: db.ref('length'),
        file_id: fileId,
        expires_at: expiresAt,
      });
      if (finished === 1) await releaseParts(db, [id], now);
      return finished === 1;
    },

    async expire(id, now) {
      const over = one(id).where({ state: 'open' }).where('expires_at', '<=', now);
      const expired = await over.update({ state: 'expired' });
      if (expired === 1) await releaseParts(db, [id], now);
      return expired === 1;
    },

    async overdue(now, limit) {
      const rows = await db
        .select<UploadRow[]>(columns)
        .from(readThrough(db, 'uploads', 'uploads_by_state_and_expiry'))
        .where({ state: 'open' })
        .where('expires_at', '<=', now)
        .orderBy('expires_at')
        .limit(limit);
      return rows.map(toUpload);
    },

    delete: (id, state, now) =>
      inTransaction(db, async (trx) => {
        // Locked by a change first: a part that is being added comes before this or after.
        const found = await trx('uploads').where({ id, state }).update({ writer: null });
        if (found !== 1) return false;
        await releaseParts(trx, [id], now);
        await trx('uploads').where({ id }).delete();
        return true;
      }),

    deleteAllOf: (ownerId, now) =>
      inTransaction(db, async (trx) => {
        const owned = () => trx('uploads').where({ owner_id: ownerId });
        await owned().update({ writer: null });
        await releaseParts(trx, await owned().pluck('id'), now);
        await owned().delete();
      }),
  };
}

/** Lets go of the bytes of these uploads. */
async function releaseParts(db: Knex, uploadIds: readonly number[], now: number): Promise<void> {
  const parts = () => db('upload_parts').whereIn('upload_id', uploadIds);
  await db(db.raw('loose_blobs (blob_key, doomed, due_at)')).insert(
    parts().select('blob_key', db.raw('?', [true]), db.raw('?', [now])),
  );
  await parts().delete();
}

function toUpload(row: UploadRow): ResumableUpload {
  return {
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    declaredType: row.declared_type,
    metadata: row.metadata,
    visibility: row.visibility,
    length: row.length,
    offset: row.received,
    state: row.state,
    fileId: row.file_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
