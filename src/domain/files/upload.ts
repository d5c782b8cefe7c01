import { DomainError } from '../errors.ts';
import { assertFileName } from './file-name.ts';
import type { Files, FilesDeps } from './files.ts';
import { kindOf, settleMediaType } from './media-type.ts';

type UploadDeps = Pick<FilesDeps, 'database' | 'blobs' | 'mediaTypes' | 'clock' | 'storageQuota'>;

/** Makes the `upload` of `Files`. */
export function createUpload(deps: UploadDeps): Files['upload'] {
  const { database, blobs, mediaTypes, clock, storageQuota } = deps;

  return async function upload({ accountId }, staged, options) {
    assertFileName(staged.name, '/file');
    const mediaType = await settleMediaType(mediaTypes, staged);
    const now = clock();
    const { blobKey, name, size, sha256 } = staged;
    let bytesLost = false;
    const keep = database.transaction(async ({ accounts, files, looseBlobs }) => {
      // Locked, so that a deletion of the account comes before this or after; before it, there is nobody to have the file.
      const owner = await accounts.byId(accountId);
      if (owner === undefined || owner.deletedAt !== null) throw lost('the account was deleted meanwhile');
      if (!(await files.take(accountId, size, storageQuota))) throw quotaExceeded(storageQuota);
      bytesLost = !(await looseBlobs.keep(blobKey));
      if (bytesLost) throw lost('its lease ran out, and a sweep took the bytes');
      return files.insert({
        ownerId: accountId,
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
    });
    try {
      return await keep;
    } finally {
      // The sweep may have been faster than the write.
      if (bytesLost) await blobs.delete(blobKey);
    }
  };
}

/** @param quota in bytes */
function quotaExceeded(quota: number): DomainError {
  return new DomainError(
    'quota-exceeded',
    `The file does not fit: all your files together may have ${quota} bytes. Delete some first.`,
  );
}

function lost(reason: string): DomainError {
  return new DomainError('unavailable', 'The upload could not be finished. Try it again.', {
    reason,
    retryAfter: 1,
  });
}
