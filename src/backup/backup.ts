import type { Clock } from '../domain/clock.ts';
import type { RowSnapshot, RowStore, TableHead } from '../domain/dump.ts';
import type { BlobStore } from '../domain/files/blob-store.ts';
import type { StoredFile } from '../domain/files/file.ts';
import type { FileInventory } from '../domain/files/file-check.ts';
import { type ArchiveWriter, writeArchive } from './archive-writer.ts';
import { type BackupHead, blobName, FORMAT, HEAD, type Manifest, partName, tableFolder } from './format.ts';

export interface BackupDeps {
  readonly rows: RowStore;
  readonly blobs: Pick<BlobStore, 'size' | 'read'>;
  readonly inventory: Pick<FileInventory, 'after'>;
  readonly clock: Clock;
  /** Of Parley. */
  readonly version: string;
}

export type BackupResult = Pick<Manifest, 'rows' | 'blobs' | 'filesWithoutBytes' | 'filesWithWrongBytes'> & {
  /** Bytes of the archive. */
  readonly size: number;
};

/** A part of a table holds about as many bytes, and at least a row. */
const PART_BYTES = 1024 * 1024;
const FILES_AT_ONCE = 100;

/**
 * Writes all rows as they are at one instant, and then the bytes of the files among them, while the server serves.
 * The bytes of a file that is deleted or replaced meanwhile are not in it, and a restore leaves the file out.
 * @param onProgress told what is done next
 * @throws BackupError when there is something at the path; DomainError `unavailable`
 */
export function writeBackup(
  path: string,
  deps: BackupDeps,
  onProgress: (what: string) => void,
): Promise<BackupResult> {
  return writeArchive(path, async (archive) => {
    const head = { format: FORMAT, parley: deps.version, createdAt: new Date(deps.clock()).toISOString() };
    const snapshot = await deps.rows.snapshot();
    let rows: number;
    try {
      const { migrations, tables } = snapshot;
      const backupHead: BackupHead = { ...head, migrations, tables };
      await archive.addText(HEAD, `${JSON.stringify(backupHead)}\n`);
      rows = await addTables(archive, snapshot, onProgress);
    } finally {
      await snapshot.close();
    }
    const lastFileId = snapshot.tables.find(({ name }) => name === 'files')?.lastId ?? 0;
    const files = await addBlobs(archive, lastFileId, deps, onProgress);
    const schema = snapshot.migrations.at(-1) ?? null;
    const size = await archive.finish({ ...head, schema, rows, ...files });
    return { rows, size, ...files };
  });
}

async function addTables(
  archive: ArchiveWriter,
  snapshot: RowSnapshot,
  onProgress: (what: string) => void,
): Promise<number> {
  let rows = 0;
  for (const table of snapshot.tables) {
    onProgress(`table ${table.name}`);
    rows += await addTable(archive, snapshot, table);
  }
  return rows;
}

async function addTable(archive: ArchiveWriter, snapshot: RowSnapshot, table: TableHead): Promise<number> {
  let rows = 0;
  let parts = 0;
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    parts += 1;
    await archive.addText(partName(tableFolder(table.name), parts), lines.join(''));
    lines = [];
    bytes = 0;
  };
  for await (const row of snapshot.rows(table)) {
    const line = `${JSON.stringify(row)}\n`;
    lines.push(line);
    rows += 1;
    bytes += line.length;
    if (bytes >= PART_BYTES) await flush();
  }
  await flush();
  return rows;
}

/** @param lastId of the files in the snapshot; those that came later are none of its business */
async function addBlobs(
  archive: ArchiveWriter,
  lastId: number,
  { blobs, inventory }: BackupDeps,
  onProgress: (what: string) => void,
) {
  const found = { blobs: 0, filesWithoutBytes: [] as number[], filesWithWrongBytes: [] as number[] };

  async function addBlob({ id, blobKey, sha256 }: StoredFile): Promise<void> {
    const size = await blobs.size(blobKey);
    const bytes = size === undefined ? undefined : await blobs.read(blobKey);
    if (size === undefined || bytes === undefined) {
      found.filesWithoutBytes.push(id);
      return;
    }
    try {
      if ((await archive.add(blobName(blobKey), size, bytes)) !== sha256) found.filesWithWrongBytes.push(id);
      found.blobs += 1;
    } finally {
      bytes.destroy();
    }
  }

  onProgress('files');
  let files: readonly StoredFile[] = [];
  do {
    files = await inventory.after(files.at(-1)?.id ?? 0, FILES_AT_ONCE);
    for (const file of files) if (file.id <= lastId) await addBlob(file);
    if (found.blobs > 0 && files.length > 0) onProgress(`files: ${found.blobs} so far`);
  } while ((files.at(-1)?.id ?? lastId) < lastId);
  return found;
}
