import type { Readable } from 'node:stream';

/** Bytes from `start` to `end`, both included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes as they come, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface StoredBlob {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Bytes under random keys, on a disk or in a bucket. Every method fails with DomainError `unavailable` when the
 * storage is away, full or broken.
 */
export interface BlobStore {
  /**
   * Takes the bytes in with bounded memory. Once it resolves they are safe; until then there is nothing under the key
   * that could be read, though an unfinished write may leave what only `delete` finds.
   * @throws whatever the source fails with, as it is
   */
  write(key: string, source: Bytes): Promise<void>;
  /** The bytes, or a part of them; undefined when there are none under the key. */
  read(key: string, range?: ByteRange): Promise<Readable | undefined>;
  /** How many bytes there are; undefined when there are none under the key. */
  size(key: string): Promise<number | undefined>;
  /** Deletes the bytes, and what an unfinished write left of them. What is not there is deleted already. */
  delete(key: string): Promise<void>;
  /** Everything that was written, in no order. */
  list(): AsyncIterable<StoredBlob>;
  /** Rejects when the storage cannot be used. */
  check(): Promise<void>;
  close(): void;
}
