import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import type { Bytes } from '../domain/files/blob-store.ts';
import { BackupError } from './errors.ts';
import { type BackupHead, FORMAT, HEAD, SEAL_SIZE } from './format.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  /** To be read before the next entry is asked for; what is not read is skipped. */
  readonly bytes: Bytes;
}

const CHUNK_BYTES = 256 * 1024;

/** Where the seal of the archive begins, and its bytes. @throws BackupError when the file is too short for one */
export async function sealOf(path: string): Promise<{ readonly start: number; readonly bytes: Buffer }> {
  const file = await open(path);
  try {
    const start = (await file.stat()).size - SEAL_SIZE;
    if (start < 0) throw new BackupError(`${path} is no backup of Parley, or not all of one.`);
    return { start, bytes: await readAt(file, start) };
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, start: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SEAL_SIZE), 0, SEAL_SIZE, start);
  return buffer.subarray(0, bytesRead);
}

/**
 * The entries of an archive but its seal, one after the other, with bounded memory.
 * @param onBytes told of all bytes of the file in their order
 * @throws what tar-stream throws when it is no tar, or not all of one
 */
export async function* entriesOf(
  path: string,
  onBytes: (bytes: Uint8Array) => void = () => undefined,
): AsyncGenerator<ArchiveEntry> {
  const { start } = await sealOf(path);
  if (start === 0) return;
  const file = createReadStream(path, { end: start - 1, highWaterMark: CHUNK_BYTES });
  async function* watched() {
    for await (const chunk of file) {
      onBytes(chunk);
      yield chunk;
    }
  }
  const tar = extract();
  const source = Readable.from(watched(), { objectMode: false });
  source.on('error', (error) => tar.destroy(error));
  source.pipe(tar);
  try {
    for await (const entry of tar) {
      yield { name: entry.header.name, size: entry.header.size ?? 0, bytes: entry as Bytes };
      entry.resume();
    }
  } finally {
    source.destroy();
    file.destroy();
  }
}

/** All of an entry that is small. */
export async function textOf(bytes: Bytes): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** @throws BackupError when it is no backup, or of a later format */
export async function headOf(path: string): Promise<BackupHead> {
  for await (const { name, bytes } of entriesOf(path)) {
    if (name !== HEAD) break;
    const head: BackupHead = JSON.parse(await textOf(bytes));
    if (head.format === FORMAT) return head;
    throw new BackupError(
      `${path} has the format ${head.format}; this Parley knows ${FORMAT}. Use a newer one.`,
    );
  }
  throw new BackupError(`${path} is no backup of Parley.`);
}
