import { assertFree } from '../accounts/account-names.ts';
import { existingAccount } from '../accounts/existing-account.ts';
import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { emailChangedMail } from '../mail-texts.ts';
import { accountNameKey } from '../names.ts';
import type { Secrets } from '../security.ts';
import { mayMail } from './mail-limits.ts';
import { codeInvalid } from './recovery-errors.ts';
import { putEmailVerification } from './verification-mail.ts';

/** Proof that a mail address is the account's own, by mail. */
export interface EmailVerification {
  /**
   * Mails a link to `email`, or to the account's address when it is undefined.
   * A new address replaces the old one only when it is confirmed.
   * @throws DomainError `email-missing` (nothing to verify), `email-taken`, `account-not-found`
   */
  request(caller: Caller, email: string | undefined, origin: Origin): Promise<void>;
  /** Takes the address as the account's own; the one it replaces is told. @throws DomainError `code-invalid`, `email-taken` */
  confirm(token: string, origin: Origin): Promise<void>;
}

export interface EmailVerificationDeps {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
}

export function createEmailVerification(deps: EmailVerificationDeps): EmailVerification {
  const { database, secrets, clock, publicUrl } = deps;

  async function request(caller: Caller, newEmail: string | undefined, origin: Origin): Promise<void> {
    const account = await existingAccount(database, caller.accountId);
    const email = newEmail ?? account.email;
    if (email === null || (email === account.email && account.emailVerifiedAt !== null)) throw emailMissing();
    const key = accountNameKey(email);
    if (account.email === null || key !== accountNameKey(account.email)) {
      await assertFree(database.accounts, { email });
    }
    const now = clock();
    if (!(await mayMail({ throttles: database.throttles, secrets }, 'email-verification', key, now))) return;
    await database.transaction(async (stores) => {
      await putEmailVerification(stores, { accountId: account.id, email }, { secrets, publicUrl }, now);
      await stores.audit.insert(
        { action: 'email.verification-requested', actorId: account.id, accountId: account.id },
        origin,
        now,
      );
    });
  }

  async function confirm(token: string, origin: Origin): Promise<void> {
    const now = clock();
    await database.transaction(async (stores) => {
      const recovery = await stores.recoveries.byTokenHash('email-verification', secrets.hash(token));
      if (recovery === undefined || recovery.accountId === null) throw codeInvalid();
      if (!(await stores.recoveries.use(recovery.id, now))) throw codeInvalid();
      const account = await stores.accounts.byId(recovery.accountId);
      if (account === undefined || account.deletedAt !== null) throw codeInvalid();
      await stores.accounts.update(account.id, { email: recovery.email, emailVerifiedAt: now }, now);
      await stores.audit.insert(
        { action: 'email.verified', actorId: null, accountId: account.id },
        origin,
        now,
      );
      if (account.email === null || accountNameKey(account.email) === accountNameKey(recovery.email)) return;
      // What was mailed to the old address must not open the account any more.
      await stores.recoveries.endAll(account.id, now);
      await stores.mails.put(emailChangedMail({ to: account.email }), now);
    });
  }

  return { request, confirm };
}

function emailMissing(): DomainError {
  return new DomainError(
    'email-missing',
    'The account has no email address that waits to be verified. Give a new one in `email`.',
    { pointer: '/email' },
  );
}
