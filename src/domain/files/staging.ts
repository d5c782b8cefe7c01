import { createHash } from 'node:crypto';
import { type Clock, MINUTE, SECOND } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Secrets } from '../security.ts';
import type { BlobStore, Bytes } from './blob-store.ts';
import type { LooseBlobs } from './loose-blobs.ts';

/** What a client says of a file. It is not to be trusted. */
export interface DeclaredFile {
  readonly name: string;
  /** A media type; undefined when it declared none. */
  readonly declaredType: string | undefined;
}

/** A file that was taken in, but is nobody's yet. */
export interface StagedFile extends DeclaredFile {
  readonly blobKey: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  /** The first bytes, enough to recognise a media type by. */
  readonly head: Uint8Array;
}

/** Takes files in before it is known whether they may stay. */
export interface Staging {
  /**
   * Stores the bytes as they come, with bounded memory.
   * @throws DomainError `file-too-large`, `unavailable`; and whatever the source fails with. Nothing is left behind
   */
  stage(source: Bytes, part: DeclaredFile): Promise<StagedFile>;
  /** Keeps a staged file from being swept away for as long as the work takes. */
  holding<T>(staged: Pick<StagedFile, 'blobKey'>, work: () => Promise<T>): Promise<T>;
  /** Throws a staged file away, unless it has become somebody's. */
  discard(staged: StagedFile): Promise<void>;
  /** Bytes that a file may have. */
  readonly maxFileSize: number;
}

export interface StagingDeps {
  readonly blobs: Pick<BlobStore, 'write'>;
  readonly looseBlobs: LooseBlobs;
  readonly database: Pick<Database, 'looseBlobs'>;
  readonly secrets: Pick<Secrets, 'token'>;
  readonly clock: Clock;
  readonly maxFileSize: number;
}

/** What outlives its process by this long is swept away. */
const LEASE = 2 * MINUTE;
const RENEWAL = 20 * SECOND;
const HEAD_BYTES = 64 * 1024;

export function createStaging(deps: StagingDeps): Staging {
  const { blobs, looseBlobs, database, secrets, clock, maxFileSize } = deps;

  async function holding<T>({ blobKey }: Pick<StagedFile, 'blobKey'>, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      // What cannot be renewed is found out when it is to be kept.
      database.looseBlobs.renew(blobKey, clock() + LEASE).catch(() => undefined);
    }, RENEWAL).unref();
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  async function stage(source: Bytes, part: DeclaredFile): Promise<StagedFile> {
    const blobKey = secrets.token();
    await database.looseBlobs.announce(blobKey, clock() + LEASE);
    const meter = createMeter(maxFileSize);
    try {
      await holding({ blobKey }, () => blobs.write(blobKey, meter.through(source)));
    } catch (error) {
      await looseBlobs.discard(blobKey);
      throw error;
    }
    return { blobKey, ...part, ...meter.result() };
  }

  return { stage, holding, discard: ({ blobKey }) => looseBlobs.discard(blobKey), maxFileSize };
}

/** Counts and hashes what flows through, and keeps its beginning. */
function createMeter(maxFileSize: number) {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  async function* through(source: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      if (size < HEAD_BYTES) head.push(Uint8Array.from(chunk.subarray(0, HEAD_BYTES - size)));
      size += chunk.length;
      if (size > maxFileSize) throw fileTooLarge(maxFileSize);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { through, result: () => ({ size, sha256: hash.digest('hex'), head: Buffer.concat(head) }) };
}

/** @param maxFileSize in bytes */
export function fileTooLarge(maxFileSize: number): DomainError {
  return new DomainError('file-too-large', `A file may have ${maxFileSize} bytes at most.`);
}
