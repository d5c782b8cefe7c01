import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { passwordChangedMail } from '../mail-texts.ts';
import type { Passwords } from '../security.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { Accounts } from './accounts.ts';
import { assertPasswordUnchanged, type PasswordAttempts } from './password-attempts.ts';
import { assertStrong } from './password-rule.ts';

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
export function createPasswordChange(deps: PasswordChangeDeps): Pick<Accounts, 'changePassword'> {
  const { database, passwords, attempts, liveSessions, clock } = deps;

  async function changePassword(caller: Caller, change: PasswordChange, origin: Origin): Promise<void> {
    const account = await attempts.confirm(caller, change.currentPassword, origin);
    assertStrong(passwords, change.newPassword, [account.username, account.email], '/newPassword');
    const passwordHash = await passwords.hash(change.newPassword);
    const now = clock();
    const ended = await database.transaction(async (stores) => {
      await assertPasswordUnchanged(stores, account);
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

  return { changePassword };
}
