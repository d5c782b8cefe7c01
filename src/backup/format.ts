import { createHash } from 'node:crypto';
import { pack } from 'tar-stream';
import type { TableHead } from '../domain/dump.ts';
import type { Bytes } from '../domain/files/blob-store.ts';

/*
 * A backup is a tar. In this order:
 *
 *   backup.json                  what it is of: `BackupHead`
 *   tables/<table>/000001.ndjson rows, a JSON array each by the columns that the head names; as many parts as it takes
 *   blobs/<key>                  the bytes of a file
 *   index/000001.ndjson          an `IndexEntry` for each entry since the last index
 *   manifest.json                `Manifest`: the digests of the indexes, and what is wrong with files
 *   archive.sha256               two digests: of all bytes before this entry, and of manifest.json
 *
 * So every byte is covered, and the one that is wrong has a name, while nobody needs to hold more than a part in memory.
 */

export const FORMAT = 1;
export const HEAD = 'backup.json';
export const MANIFEST = 'manifest.json';
const SEAL = 'archive.sha256';

export interface BackupHead {
  readonly format: number;
  /** The version of Parley that wrote it. */
  readonly parley: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** The migrations that made the schema. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableHead[];
}

export interface IndexEntry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** In hex, as all digests here. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  readonly parley: string;
  readonly createdAt: string;
  /** The last migration. */
  readonly schema: string | null;
  readonly rows: number;
  readonly blobs: number;
  readonly entries: number;
  readonly indexes: readonly IndexEntry[];
  /** The ids of files that had no bytes: deleted while the backup ran, or lost before. */
  readonly filesWithoutBytes: readonly number[];
  /** The ids of files whose bytes are not those that were uploaded; they are here as they are. */
  readonly filesWithWrongBytes: readonly number[];
}

export const partName = (folder: string, number: number): string =>
  `${folder}/${String(number).padStart(6, '0')}.ndjson`;
export const tableFolder = (table: string): string => `tables/${table}`;
export const blobName = (key: string): string => `blobs/${key}`;

/** The table whose rows the entry holds, if it holds rows. */
export const tableOf = (name: string): string | undefined => /^tables\/(\w+)\/\d+\.ndjson$/.exec(name)?.[1];
export const blobKeyOf = (name: string): string | undefined => /^blobs\/([\w-]+)$/.exec(name)?.[1];
export const isIndex = (name: string): boolean => name.startsWith('index/');

/** What an archive ends with before `archive.sha256`: two empty blocks. */
export const END_OF_TAR = 1024;
/** The header, the digests in a block, and the end of the tar. */
export const SEAL_SIZE = 512 + 512 + END_OF_TAR;

export interface Seal {
  readonly archive: string;
  readonly manifest: string;
}

/** The last bytes of an archive, the same for the same digests. */
export async function sealBytes({ archive, manifest }: Seal): Promise<Buffer> {
  const tar = pack();
  tar.entry(
    { name: SEAL, mode: 0o600, mtime: new Date(0) },
    `${archive}  archive\n${manifest}  ${MANIFEST}\n`,
  );
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar as Bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The digests in the last bytes of an archive; undefined where there are none. */
export function readSeal(bytes: Buffer): Seal | undefined {
  const [, archive, manifest] =
    /^([0-9a-f]{64}) {2}archive\n([0-9a-f]{64}) {2}manifest\.json\n/.exec(bytes.toString('latin1', 512)) ??
    [];
  return archive !== undefined && manifest !== undefined ? { archive, manifest } : undefined;
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
