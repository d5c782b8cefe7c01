import type { Stores } from '../database.ts';
import type { StoredFile } from './file.ts';
import type { FilesDeps, UploadOptions } from './files.ts';
import { kindOf, settleMediaType } from './media-type.ts';
import type { StagedFile } from './staging.ts';
import { uploadLost } from './upload-errors.ts';

export type FileMakerDeps = Pick<FilesDeps, 'database' | 'blobs' | 'mediaTypes' | 'clock'>;

/**
 * Makes a staged file an account's.
 * @param settle what else belongs to it, in the same transaction: when it throws, there is no file
 * @throws DomainError `content-mismatch`, `unavailable`
 */
export type FileMaker = (
  ownerId: number,
  staged: StagedFile,
  options: UploadOptions,
  settle: (stores: Stores, file: StoredFile) => Promise<void>,
) => Promise<StoredFile>;

export function createFileMaker({ database, blobs, mediaTypes, clock }: FileMakerDeps): FileMaker {
  return async (ownerId, staged, options, settle) => {
    const mediaType = await settleMediaType(mediaTypes, staged);
    const now = clock();
    const { blobKey, name, size, sha256 } = staged;
    let bytesLost = false;
    const keep = database.transaction(async (stores) => {
      await assertOwner(stores, ownerId);
      const file = await stores.files.insert({
        ownerId,
        name,
        size,
        mediaType,
        kind: kindOf(mediaType),
        sha256,
        visibility: options.visibility,
        source: options.source,
        blobKey,
        createdAt: now,
      });
      await settle(stores, file);
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
