import { constants, createWriteStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BlobStore, ByteRange, Bytes } from '../domain/files/blob-store.ts';
import { unavailable, writing } from './errors.ts';

/** How much is read at once. */
const CHUNK_BYTES = 256 * 1024;
/** How much may wait for the disk. */
const WRITE_AHEAD_BYTES = 1024 * 1024;
const UNFINISHED = 'unfinished';

/**
 * Blobs as files in a folder, which may be shared by several processes. One is written under `unfinished/`, and moved to
 * its place once it is safe on the disk.
 * @param folder it need not exist yet
 */
export function createDiskStore(folder: string): BlobStore {
  // By the first characters, so that no folder has too many entries.
  const placeOf = (key: string) => join(folder, key.slice(0, 2), key);
  const unfinishedOf = (key: string) => join(folder, UNFINISHED, key);

  async function store(key: string, source: Bytes): Promise<void> {
    const place = placeOf(key);
    const unfinished = unfinishedOf(key);
    await mkdir(dirname(unfinished), { recursive: true });
    await mkdir(dirname(place), { recursive: true });
    // While one piece is on its way to the disk, the next ones are read and hashed.
    const file = createWriteStream(unfinished, {
      flags: 'wx',
      flush: true,
      highWaterMark: WRITE_AHEAD_BYTES,
    });
    const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
    // A source that fails at once may do so before the file is made: it must not come to be after it was deleted.
    await pipeline(source, file).finally(() => closed);
    await rename(unfinished, place);
    for (const each of [dirname(place), folder]) await syncFolder(each);
  }

  return {
    write: (key, source) => writing(source, (watched) => store(key, watched)),

    read: (key, range) => absentOr(async () => readable(await open(placeOf(key)), range)),
    size: (key) => absentOr(async () => (await stat(placeOf(key))).size),

    async delete(key) {
      await absentOr(async () => {
        for (const path of [unfinishedOf(key), placeOf(key)]) await rm(path, { force: true });
      });
    },

    async *list() {
      for await (const path of filesIn(folder)) {
        const size = await absentOr(async () => (await stat(path.full)).size);
        if (size !== undefined) yield { key: path.name, size };
      }
    },

    async check() {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.R_OK | constants.W_OK);
    },

    close: () => undefined,
  };
}

function readable(file: FileHandle, range: ByteRange | undefined) {
  // It closes the file when it ends, or is destroyed.
  return file.createReadStream({ highWaterMark: CHUNK_BYTES, ...range });
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

async function* filesIn(folder: string): AsyncGenerator<{ name: string; full: string }> {
  const entries = await absentOr(() => opendir(folder));
  if (entries === undefined) return;
  for await (const entry of entries) {
    if (!entry.isDirectory() || entry.name === UNFINISHED) continue;
    for await (const { name } of await opendir(join(folder, entry.name)))
      yield { name, full: join(folder, entry.name, name) };
  }
}

/** @returns undefined for what is not there. @throws DomainError `unavailable` when that cannot be told */
async function absentOr<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unavailable(error);
  }
}
