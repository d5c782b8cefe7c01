import { DomainError } from '../errors.ts';

/** The same for an account that never was and for a deleted one. */
export function accountNotFound(): DomainError {
  return new DomainError('account-not-found', 'There is no such account.');
}

/** Somebody changed the account after the caller had read it. */
export function versionStale(): DomainError {
  return new DomainError(
    'version-stale',
    'The account has changed since it was read. Read it again, then repeat the change.',
  );
}

/** An installation without an administrator could not be administered any more. */
export function lastAdmin(): DomainError {
  return new DomainError(
    'last-admin',
    'This is the last enabled administrator. Make somebody else an administrator first.',
  );
}
