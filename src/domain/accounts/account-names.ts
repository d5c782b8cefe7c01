import { DomainError } from '../errors.ts';
import { accountNameKey } from '../names.ts';
import type { Account, AccountStore } from './account.ts';

/** How long a normalized username may be, in UTF-16 units; some letters become as many as eighteen. */
const USERNAME_KEY_MAX = 191;

/** @throws DomainError `username-invalid` when it is blank, or the normalized form is too long */
export function assertUsername(username: string): void {
  const key = accountNameKey(username);
  if (key.trim() === '') {
    throw new DomainError('username-invalid', 'A username needs a character that can be seen.', {
      pointer: '/username',
    });
  }
  if (key.length <= USERNAME_KEY_MAX) return;
  throw new DomainError(
    'username-invalid',
    'Some letters of this username stand for many others, which makes it too long. Choose simpler letters.',
    { pointer: '/username' },
  );
}

/**
 * Refuses names in use before any costly work, the username first. Two who ask at once both pass here;
 * the unique indexes settle that.
 * @param ownId the account that shall have the names: its own are free to it
 * @throws DomainError `username-taken`, `email-taken`
 */
export async function assertFree(
  accounts: Pick<AccountStore, 'byUsernameKey' | 'byEmailKey'>,
  { username, email }: { readonly username?: string; readonly email?: string },
  ownId?: number,
): Promise<void> {
  const isTaken = (holder: Account | undefined) => holder !== undefined && holder.id !== ownId;
  // The username after the email: whoever has taken both meanwhile is seen to have the username.
  const emailTaken = email !== undefined && isTaken(await accounts.byEmailKey(accountNameKey(email)));
  if (username !== undefined && isTaken(await accounts.byUsernameKey(accountNameKey(username)))) {
    throw new DomainError('username-taken', 'This username is in use. Choose another one.', {
      pointer: '/username',
    });
  }
  if (emailTaken) {
    throw new DomainError('email-taken', 'This email address is in use. Sign in, or choose another one.', {
      pointer: '/email',
    });
  }
}
