import type { Knex } from 'knex';
import type { FileStore } from '../domain/files/file.ts';

/** What accounts' files take, a row each in the table `storage_usage` from the first file on. */
export function createStorageUsageStore(db: Knex): Pick<FileStore, 'usage' | 'take' | 'giveBack'> {
  const rowOf = (accountId: number) => db('storage_usage').where({ account_id: accountId });

  /** One statement settles it, whoever else uploads at the same moment. */
  async function add(accountId: number, bytes: number, quota: number): Promise<boolean> {
    const changed = await rowOf(accountId)
      .whereRaw('bytes + ? <= ?', [bytes, quota])
      .update({ files: db.raw('files + 1'), bytes: db.raw('bytes + ?', [bytes]) });
    return changed === 1;
  }

  return {
    async usage(accountId) {
      const row = await rowOf(accountId).first('files', 'bytes');
      return { files: row?.files ?? 0, bytes: row?.bytes ?? 0 };
    },

    async take(accountId, bytes, quota) {
      if (await add(accountId, bytes, quota)) return true;
      await db('storage_usage').insert({ account_id: accountId }).onConflict('account_id').ignore();
      return add(accountId, bytes, quota);
    },

    async giveBack(accountId, bytes) {
      await rowOf(accountId).update({ files: db.raw('files - 1'), bytes: db.raw('bytes - ?', [bytes]) });
    },
  };
}
