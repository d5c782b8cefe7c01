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
export function tooManyMails(waitMs: number): DomainError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / SECOND));
  return new DomainError(
    'too-many-attempts',
    `This address was mailed too often. Wait ${retryAfter} seconds, then ask again.`,
    { retryAfter },
  );
}
