import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pack } from 'tar-stream';
import type { Bytes } from '../domain/files/blob-store.ts';
import { BackupError } from './errors.ts';
import {
  END_OF_TAR,
  type IndexEntry,
  MANIFEST,
  type Manifest,
  partName,
  sealBytes,
  sha256,
} from './format.ts';

type Source = Bytes | Iterable<Uint8Array>;

export interface ArchiveWriter {
  /** Adds an entry as its bytes come. @param size in bytes; the source must have as many. @returns its sha256 */
  add(name: string, size: number, source: Source): Promise<string>;
  /** Adds an entry that is in memory. */
  addText(name: string, text: string): Promise<void>;
  /** Ends the archive. @returns its size in bytes */
  finish(manifest: Omit<Manifest, 'entries' | 'indexes'>): Promise<number>;
}

const ENTRIES_PER_INDEX = 1000;

/**
 * Writes an archive under a temporary name; it gets its own once it is whole and safe on the disk. Only its owner may
 * read it. When `work` fails, nothing is left.
 * @throws BackupError when there is something at the path
 */
export async function writeArchive<T>(
  path: string,
  work: (archive: ArchiveWriter) => Promise<T>,
): Promise<T> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere)
    throw new BackupError(`${path} is there already. Name a file that is not, or move that one away.`);
  const draft = `${path}.${randomBytes(6).toString('hex')}.unfinished`;
  const file = await open(draft, 'wx', 0o600);
  try {
    const result = await work(createWriter(file));
    await file.close();
    await rename(draft, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw error;
  }
}

function createWriter(file: FileHandle): ArchiveWriter {
  const tar = pack();
  const mtime = new Date();
  const whole = createHash('sha256');
  let size = 0;
  const written = writeAll();
  // Whoever adds next is told; nobody might.
  written.catch(() => undefined);
  let unindexed: IndexEntry[] = [];
  const indexes: IndexEntry[] = [];
  let entries = 0;

  /** Writes what is packed, up to the end of the tar, before which the seal comes. */
  async function writeAll(): Promise<void> {
    let held = Buffer.alloc(0);
    for await (const chunk of tar as Bytes) {
      const bytes = Buffer.concat([held, chunk]);
      const end = Math.max(bytes.length - END_OF_TAR, 0);
      held = bytes.subarray(end);
      whole.update(bytes.subarray(0, end));
      await file.writeFile(bytes.subarray(0, end));
      size += end;
    }
  }

  async function feed(name: string, size: number, source: Source): Promise<string> {
    const entry = tar.entry({ name, size, mode: 0o600, mtime });
    const packed = once(entry, 'close');
    const hash = createHash('sha256');
    let rest = size;
    for await (const chunk of source) {
      rest -= chunk.length;
      if (rest < 0) break;
      hash.update(chunk);
      if (!entry.write(chunk)) await once(entry, 'drain');
    }
    if (rest !== 0) throw new BackupError(`${name} has not the ${size} bytes that it had a moment ago.`);
    entry.end(null);
    await packed;
    return hash.digest('hex');
  }

  /** A disk that is full ends the writing, and with it the feeding. */
  async function put(name: string, size: number, source: Source): Promise<IndexEntry> {
    const digest = await Promise.race([feed(name, size, source), written.then(() => '')]);
    return { name, size, sha256: digest };
  }

  async function flushIndex(): Promise<void> {
    if (unindexed.length === 0) return;
    const lines = Buffer.from(unindexed.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    unindexed = [];
    indexes.push(await put(partName('index', indexes.length + 1), lines.length, [lines]));
  }

  async function add(name: string, size: number, source: Source): Promise<string> {
    const entry = await put(name, size, source);
    unindexed.push(entry);
    entries += 1;
    if (unindexed.length === ENTRIES_PER_INDEX) await flushIndex();
    return entry.sha256;
  }

  return {
    add,

    async addText(name, text) {
      const bytes = Buffer.from(text);
      await add(name, bytes.length, [bytes]);
    },

    async finish(manifest) {
      await flushIndex();
      const text = Buffer.from(`${JSON.stringify({ ...manifest, entries, indexes }, null, 2)}\n`);
      await put(MANIFEST, text.length, [text]);
      tar.finalize();
      await written;
      const seal = await sealBytes({ archive: whole.digest('hex'), manifest: sha256(text) });
      await file.writeFile(seal);
      await file.sync();
      return size + seal.length;
    },
  };
}

/** A rename is safe only once the folder it happened in is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
