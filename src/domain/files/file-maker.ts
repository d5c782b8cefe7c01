import type { Stores } from '../database.ts';
import type { NewFile, StoredFile } from './file.ts';
import type { FilesDeps } from './files.ts';
import { kindOf, settleMediaType } from './media-type.ts';
import type { StagedFile } from './staging.ts';
import { uploadLost } from './upload-errors.ts';

export type FileMakerDeps = Pick<FilesDeps, 'database' | 'blobs' | 'mediaTypes' | 'clock'>;

/**
 * Makes a staged file an account's.
 * @param place puts it where it belongs, with all that belongs to it, in one transaction: when it throws, there is no
 * file
 * @throws DomainError `content-mismatch`, `unavailable`
 */
export type FileMaker = (
  ownerId: number,
  staged: StagedFile,
  options: Pick<NewFile, 'visibility' | 'source' | 'namespace'>,
  place: (stores: Stores, file: NewFile) => Promise<StoredFile>,
) => Promise<StoredFile>;

export function createFileMaker({ database, blobs, mediaTypes, clock }: FileMakerDeps): FileMaker {
  return async (ownerId, staged, options, place) => {
    const mediaType = await settleMediaType(mediaTypes, staged);
    const now = clock();
    const { blobKey, name, size, sha256 } = staged;
    let bytesLost = false;
    const keep = database.transaction(async (stores) => {
      await assertOwner(stores, ownerId);
      const file = await place(stores, {
        ownerId,
        name,
        size,
        mediaType,
        kind: kindOf(mediaType),
        sha256,
        visibility: options.visibility,
        source: options.source,
        namespace: options.namespace,
        blobKey,
        createdAt: now,
      });
      bytesLost = !(await stores.looseBlobs.keep(blobKey));
      if (bytesLost) throw uploadLost('its lease ran out, and a sweep took the bytes');
      return file;
    });
    try {
      return await keep;
    } finally {
      // The sweep may have been faster than the write.
      if (bytesLost) await blobs.delete(blobKey);
    }
  };
}

/**
 * Locks the account, so that its deletion comes before this transaction or after; before it, there is nobody to have
 * the file.
 * @throws DomainError `unavailable`
 */
export async function assertOwner({ accounts }: Pick<Stores, 'accounts'>, ownerId: number): Promise<void> {
  const owner = await accounts.byId(ownerId);
  if (owner === undefined || owner.deletedAt !== null) throw uploadLost('the account was deleted meanwhile');
}
