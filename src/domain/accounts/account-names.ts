import { DomainError } from '../errors.ts';
import { nameKey } from '../names.ts';
import type { AccountStore } from './account.ts';

/** How long a normalized username may be, in UTF-16 units; some letters become as many as eighteen. */
const USERNAME_KEY_MAX = 191;

/** @throws DomainError `username-invalid` when the normalized form is too long */
export function assertUsername(username: string): void {
  if (nameKey(username).length <= USERNAME_KEY_MAX) return;
  throw new DomainError(
    'username-invalid',
    'Some letters of this username stand for many others, which makes it too long. Choose simpler letters.',
    { pointer: '/username' },
  );
}

/**
 * Refuses names in use before any costly work, the username first. Two who ask at once both pass here;
 * the unique indexes settle that.
 * @throws DomainError `username-taken`, `email-taken`
 */
export async function assertFree(
  accounts: Pick<AccountStore, 'byUsernameKey' | 'byEmailKey'>,
  names: { readonly username?: string; readonly email?: string },
): Promise<void> {
  const { username, email } = names;
  // The username after the email: whoever has taken both meanwhile is seen to have the username.
  const byEmail = email === undefined ? undefined : await accounts.byEmailKey(nameKey(email));
  const byUsername = username === undefined ? undefined : await accounts.byUsernameKey(nameKey(username));
  if (byUsername !== undefined)
    throw new DomainError('username-taken', 'This username is in use. Choose another one.', {
      pointer: '/username',
    });
  if (byEmail !== undefined)
    throw new DomainError('email-taken', 'This email address is in use. Sign in, or choose another one.', {
      pointer: '/email',
    });
}
