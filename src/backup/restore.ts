import type { RowBatch, RowStore } from '../domain/dump.ts';
import type { BlobStore } from '../domain/files/blob-store.ts';
import type { FileCheck, FileFault } from '../domain/files/file-check.ts';
import { entriesOf, headOf, textOf } from './archive-reader.ts';
import { BackupError } from './errors.ts';
import { type BackupHead, blobKeyOf, type Manifest, tableOf } from './format.ts';
import { verifyArchive } from './verify.ts';

export interface RestoreDeps {
  readonly rows: RowStore;
  readonly blobs: Pick<BlobStore, 'write' | 'list' | 'delete'>;
  readonly checkFiles: FileCheck;
}

export interface RestoreResult {
  readonly manifest: Manifest;
  /** Files that had been deleted while the backup ran, and are left out. */
  readonly leftOut: number;
  /** Files whose bytes were wrong already when the backup was made. */
  readonly damaged: number;
}

/**
 * Brings back what a backup holds. The archive is read whole before anything is changed; the bytes come first and all
 * rows at once after them, so that what is there is whole at any time, and a failure leaves the place empty.
 * @param onProgress told what is done next
 * @throws BackupError when the archive is damaged or of a newer Parley, or the place is not empty
 */
export async function restoreBackup(
  path: string,
  { rows, blobs, checkFiles }: RestoreDeps,
  onProgress: (what: string) => void,
): Promise<RestoreResult> {
  onProgress('reading the archive');
  const manifest = await verifyArchive(path);
  const head = await headOf(path);
  await assertFits(head, rows);
  await assertEmpty(rows, blobs);

  onProgress('schema');
  await rows.migrate(head.migrations);
  try {
    onProgress(`files: ${manifest.blobs}`);
    await putBlobs(path, blobs);
    onProgress(`rows: ${manifest.rows}`);
    await rows.load(head.tables, batchesOf(path));
  } catch (error) {
    for await (const { key } of blobs.list()) await blobs.delete(key);
    throw error;
  }
  await rows.finish();

  onProgress('checking files');
  const faults: FileFault[] = [];
  await checkFiles({ deep: false, repair: true }, (fault) => faults.push(fault));
  return {
    manifest,
    leftOut: faults.filter(({ what }) => what === 'missing').length,
    damaged: manifest.filesWithWrongBytes.length,
  };
}

async function assertFits({ migrations, parley }: BackupHead, rows: RowStore): Promise<void> {
  const { known, ran } = await rows.migrations();
  const unknown = migrations.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new BackupError(
      `The backup is of a newer Parley (${parley}): its schema has ${unknown}. Restore it with that version.`,
    );
  if (ran.some((name) => !migrations.includes(name)))
    throw new BackupError('The database has a newer schema than the backup. Restore into an empty database.');
}

async function assertEmpty(rows: RowStore, blobs: RestoreDeps['blobs']): Promise<void> {
  if (!(await rows.isEmpty()))
    throw new BackupError('The database has accounts. Restore into an empty database: set DATABASE_URL.');
  for await (const _ of blobs.list())
    throw new BackupError(
      'The file storage has files. Restore into an empty one: set DATA_DIR or STORAGE_URL.',
    );
}

async function putBlobs(path: string, blobs: RestoreDeps['blobs']): Promise<void> {
  for await (const { name, bytes } of entriesOf(path)) {
    const key = blobKeyOf(name);
    if (key !== undefined) await blobs.write(key, bytes);
  }
}

async function* batchesOf(path: string): AsyncGenerator<RowBatch> {
  for await (const { name, bytes } of entriesOf(path)) {
    const table = tableOf(name);
    // They come before the bytes.
    if (blobKeyOf(name) !== undefined) return;
    if (table === undefined) continue;
    const lines = (await textOf(bytes)).trimEnd().split('\n');
    yield { table, rows: lines.map((line) => JSON.parse(line)) };
  }
}
