import type { Readable } from 'node:stream';
import type { BlobStore, ByteRange } from './blob-store.ts';
import type { StoredFile } from './file.ts';
import { fileNotFound } from './file-errors.ts';
import { isHarmless } from './media-type.ts';

/** A file to be downloaded. */
export interface FileContent {
  readonly file: StoredFile;
  /** Whether a browser may show it in place. */
  readonly inline: boolean;
  /** Begins to read. @throws DomainError `file-not-found` when it was deleted meanwhile, `unavailable` */
  open(range?: ByteRange): Promise<Readable>;
}

export function contentOf(file: StoredFile, blobs: Pick<BlobStore, 'read'>): FileContent {
  return {
    file,
    inline: isHarmless(file.mediaType),
    async open(range) {
      const bytes = await blobs.read(file.blobKey, range);
      if (bytes === undefined) throw fileNotFound(`the bytes of file ${file.id} are not there`);
      return bytes;
    },
  };
}
