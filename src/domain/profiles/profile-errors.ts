import { DomainError } from '../errors.ts';

/** Of an account that is there, and has never set a profile. */
export function profileNotFound(): DomainError {
  return new DomainError('profile-not-found', 'This account has not set a profile yet.');
}
