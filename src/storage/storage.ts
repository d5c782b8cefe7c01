import type { BlobStore } from '../domain/files/blob-store.ts';
import { createDiskStore } from './disk.ts';
import { createS3Store, type S3Options } from './s3.ts';

/** Where files are kept: a folder, or a bucket. */
export type StorageSettings =
  | { readonly kind: 'disk'; readonly folder: string }
  | ({ readonly kind: 's3' } & Omit<S3Options, 'maxSize'>);

/** @param maxSize bytes that the largest file may have */
export function openStorage(settings: StorageSettings, maxSize: number): BlobStore {
  return settings.kind === 'disk'
    ? createDiskStore(settings.folder)
    : createS3Store({ ...settings, maxSize });
}
