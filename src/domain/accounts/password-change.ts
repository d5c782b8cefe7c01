import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { passwordChangedMail } from '../mail-texts.ts';
import type { Passwords } from '../security.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { existingAccount } from './existing-account.ts';
import { assertPasswordUnchanged, type PasswordAttempts } from './password-attempts.ts';
import { assertStrong, type PasswordRule } from './password-rule.ts';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

interface PasswordChangeDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly attempts: PasswordAttempts;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly clock: Clock;
}

/** The part of `Accounts` that changes passwords. */
export function createPasswordChange(
  deps: PasswordChangeDeps,
): Pick<Accounts, 'changePassword' | 'setPassword'> {
  const { database, passwords, attempts, liveSessions, clock } = deps;

  async function changePassword(caller: Caller, change: PasswordChange, origin: Origin): Promise<void> {
    const account = await attempts.confirm(caller, change.currentPassword, origin);
    assertStrong(passwords, change.newPassword, [account.username, account.email], '/newPassword');
    await replace(caller, change.newPassword, origin, async (stores) => {
      await assertPasswordUnchanged(stores, account);
      return account;
    });
  }

  async function setPassword(
    caller: Caller,
    newPassword: string,
    rule: PasswordRule,
    origin: Origin,
  ): Promise<void> {
    const { username, email } = await existingAccount(database, caller.accountId);
    if (rule === 'strong') assertStrong(passwords, newPassword, [username, email], '/password');
    await replace(caller, newPassword, origin, (stores) => existingAccount(stores, caller.accountId));
  }

  /** @param settled the account, once it is sure within the transaction that its password may be replaced */
  async function replace(
    caller: Caller,
    newPassword: string,
    origin: Origin,
    settled: (stores: Stores) => Promise<Account>,
  ): Promise<void> {
    const passwordHash = await passwords.hash(newPassword);
    const now = clock();
    const ended = await database.transaction(async (stores) => {
      const account = await settled(stores);
      await stores.accounts.update(account.id, { passwordHash }, now);
      // Whoever asked for a reset before knew, or guessed at, the old state of things.
      await stores.recoveries.endAll(account.id, now);
      await stores.audit.insert(
        { action: 'password.changed', actorId: account.id, accountId: account.id },
        origin,
        now,
      );
      if (account.email !== null) await stores.mails.put(passwordChangedMail({ to: account.email }), now);
      return stores.sessions.endAll(account.id, 'password-changed', now, caller.sessionId);
    });
    liveSessions.forget(ended);
  }

  return { changePassword, setPassword };
}
