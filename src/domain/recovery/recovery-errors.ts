import { DomainError } from '../errors.ts';

/** One text for a code that is wrong, expired, used, superseded or was never sent. */
export function codeInvalid(): DomainError {
  return new DomainError('code-invalid', 'The code is wrong, expired or used already. Ask for a new one.');
}
