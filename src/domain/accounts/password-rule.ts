import { DomainError } from '../errors.ts';
import { nameKey } from '../names.ts';
import type { Passwords } from '../security.ts';

/**
 * What is asked of a new password: `strong` refuses those that are guessed first;
 * `any` takes all, for APIs whose documents promise that.
 */
export type PasswordRule = 'strong' | 'any';

/**
 * Refuses a password that is shorter than this server allows, among the commonest, or equal to one of the account's
 * names or to the part of its email before the `@`, in whatever letters.
 * @param pointer the input field with the password
 * @throws DomainError `password-too-short`, `password-too-common`
 */
export function assertStrong(
  { minLength, isCommon }: Pick<Passwords, 'minLength' | 'isCommon'>,
  password: string,
  names: readonly (string | null | undefined)[],
  pointer: string,
): void {
  if ([...password].length < minLength)
    throw new DomainError('password-too-short', `Passwords have at least ${minLength} characters here.`, {
      pointer,
    });
  const key = nameKey(password);
  const isName = names.some((name) => name != null && sameAsName(key, nameKey(name)));
  if (!isName && !isCommon(password)) return;
  throw new DomainError(
    'password-too-common',
    'This password is among the first to be guessed: it is very common, or the same as the name. Choose another.',
    { pointer },
  );
}

function sameAsName(password: string, name: string): boolean {
  return password === name || password === name.split('@')[0];
}
