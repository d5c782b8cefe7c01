import { SECOND } from '../clock.ts';
import { DomainError } from '../errors.ts';

/** One text for a code that is wrong, expired, used, superseded or was never sent. */
export function codeInvalid(): DomainError {
  return new DomainError('code-invalid', 'The code is wrong, expired or used already. Ask for a new one.');
}

/** It was made by nobody who could. */
export function resetTokenInvalid(): DomainError {
  return new DomainError('reset-token-invalid', 'This token names no reset. Ask for a new one.');
}

export function passwordsDiffer(): DomainError {
  return new DomainError('passwords-differ', 'The new password and its confirmation are not the same.');
}

/** @param waitMs until another mail may go to the address */
export const tooManyMails = (waitMs: number): DomainError =>
  tooMany('This address was mailed too often.', waitMs);

/** @param waitMs until the account may have another address */
export const tooManyEmails = (waitMs: number): DomainError =>
  tooMany('The address was changed too often.', waitMs);

function tooMany(what: string, waitMs: number): DomainError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / SECOND));
  return new DomainError('too-many-attempts', `${what} Wait ${retryAfter} seconds, then ask again.`, {
    retryAfter,
  });
}
