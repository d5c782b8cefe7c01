import type { Knex } from 'knex';
import type { FileStore } from '../domain/files/file.ts';
import { fileNameTaken } from '../domain/files/file-errors.ts';
import { toPage } from '../domain/page.ts';
import { engineOf } from './connect.ts';
import { duplicateKey } from './errors.ts';
import { type FileRow, fileColumns, toFile } from './file-row.ts';
import { readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';
import { indexKey } from './text.ts';
import { isTransaction } from './transaction.ts';

const INDEX = 'files_namespace_unique_name_key_unique';

/** The files of the table `files` that have a namespace. */
export function createNamedFileStore(db: Knex): Pick<FileStore, 'byName' | 'listNamed' | 'replace'> {
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectByName = prepare<FileRow>(
    db,
    `select ${fileColumns.join(', ')} from files where namespace = ? and unique_name_key = ? ${lock}`,
  );

  return {
    async byName(namespace, name) {
      const [row] = await selectByName([namespace, uniqueNameKey(name)]);
      return row && toFile(row);
    },

    async listNamed(namespace, { limit, after: [lastKey = ''] = [] }) {
      const rows = await db
        .select<(FileRow & { unique_name_key: string })[]>(...fileColumns, 'unique_name_key')
        .from(readThrough(db, 'files', INDEX))
        .where({ namespace })
        .where('unique_name_key', '>', lastKey)
        .orderBy('unique_name_key')
        .limit(limit + 1);
      return toPage(rows, limit, toFile, (row) => [row.unique_name_key]);
    },

    async replace(file, { size, mediaType, kind, sha256, blobKey }, now) {
      const version = file.version + 1;
      await db('files')
        .where({ id: file.id })
        .update({ size, media_type: mediaType, kind, sha256, blob_key: blobKey, version, updated_at: now });
      return { ...file, size, mediaType, kind, sha256, blobKey, version, updatedAt: now };
    },
  };
}

/** Names differ by case, and neither by Unicode form nor by blanks around them, which some databases do not tell apart. */
export const uniqueNameKey = (name: string): string => indexKey(name.normalize('NFC').trim());

/** @throws DomainError `file-name-taken`; any other error as it is */
export function explainTakenName(error: unknown): never {
  throw duplicateKey(error) === INDEX ? fileNameTaken() : error;
}
