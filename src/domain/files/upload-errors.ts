import { DomainError } from '../errors.ts';

/** The same for an upload that never was, for a cancelled one, and for somebody else's. */
export const uploadNotFound = (): DomainError =>
  new DomainError('upload-not-found', 'There is no such upload.');

export const uploadExpired = (): DomainError =>
  new DomainError('upload-expired', 'The upload has expired. Begin a new one.');

export const uploadElsewhere = (): DomainError =>
  new DomainError('upload-offset-conflict', 'The upload does not stand there. Ask where it does, and go on.');

export const checksumMismatch = (): DomainError =>
  new DomainError('checksum-mismatch', 'The bytes do not have this checksum. Send them again.');

/** @param room bytes that are still missing */
export const tooManyBytes = (room: number): DomainError =>
  new DomainError('file-too-large', `Only ${room} bytes of the file are missing.`);

/** @param quota in bytes */
export const quotaExceeded = (quota: number): DomainError =>
  new DomainError(
    'quota-exceeded',
    `The file does not fit: all your files together may have ${quota} bytes. Delete some first.`,
  );

export const uploadLost = (reason: string, cause?: unknown): DomainError =>
  new DomainError('unavailable', 'The upload could not be finished. Try it again.', {
    reason,
    cause,
    retryAfter: 1,
  });
