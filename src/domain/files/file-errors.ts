import { DomainError } from '../errors.ts';

/** The same for a file that never was, for a deleted one, and for somebody else's private one. */
export function fileNotFound(reason?: string): DomainError {
  return new DomainError('file-not-found', 'There is no such file.', reason === undefined ? {} : { reason });
}

/** Somebody changed the file after the caller had read it. */
export function fileStale(): DomainError {
  return new DomainError(
    'version-stale',
    'The file has changed since it was read. Read it again, then repeat the change.',
  );
}

/** In a namespace. The same whoever has the name. */
export function fileNameTaken(): DomainError {
  return new DomainError('file-name-taken', 'There is a file with this name already. Choose another one.', {
    pointer: '/name',
  });
}
