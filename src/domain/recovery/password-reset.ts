import type { Account } from '../accounts/account.ts';
import { assertStrong, type PasswordRule } from '../accounts/password-rule.ts';
import type { Origin } from '../caller.ts';
import { type Clock, MINUTE } from '../clock.ts';
import type { Database } from '../database.ts';
import { passwordChangedMail, passwordResetMail, secretLink } from '../mail-texts.ts';
import { nameKey } from '../names.ts';
import type { Passwords, Secrets } from '../security.ts';
import type { LiveSessions } from '../sessions/session.ts';
import { mayMail } from './mail-limits.ts';
import type { Recovery } from './recovery.ts';
import { codeInvalid } from './recovery-errors.ts';

/** The proof that came by mail, and the password it shall set. */
export type PasswordResetProof =
  | { readonly email: string; readonly otp: string; readonly newPassword: string }
  | { readonly token: string; readonly newPassword: string };

/** New passwords for those who forgot theirs, by mail. */
export interface PasswordReset {
  /** Mails six digits and a link, if the address is somebody's; whether it is shows neither in the answer nor in the work. */
  request(email: string, origin: Origin): Promise<void>;
  /**
   * The same with a link alone, good for half an hour.
   * @param path where on this server the link leads, for an API with a place of its own; the token follows it
   */
  requestLink(email: string, path: string, origin: Origin): Promise<void>;
  /**
   * Sets the password and ends all sessions. The second factor stays as it is.
   * @throws DomainError `code-invalid` (wrong, expired, used or never sent: one text for all), `password-too-common`
   */
  confirm(proof: PasswordResetProof, origin: Origin, rule: PasswordRule): Promise<void>;
}

export interface PasswordResetDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly clock: Clock;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** How long a mail is good for. */
  readonly lifetimeMs: number;
}

const POINTER = '/newPassword';
const LINK_LIFETIME_MS = 30 * MINUTE;
const OTP_DIGITS = 6;
const TRIES = 5;

export function createPasswordReset(deps: PasswordResetDeps): PasswordReset {
  const { database, passwords, secrets, liveSessions, clock, publicUrl, lifetimeMs } = deps;

  const request = (email: string, origin: Origin) =>
    send(email, origin, {
      otp: secrets.digits(OTP_DIGITS),
      linkTo: (token) => secretLink(publicUrl, 'reset-password', token),
      lifetimeMs,
    });

  const requestLink = (email: string, path: string, origin: Origin) =>
    send(email, origin, {
      otp: null,
      linkTo: (token) => `${publicUrl}${path}/${token}`,
      lifetimeMs: LINK_LIFETIME_MS,
    });

  async function send(
    email: string,
    origin: Origin,
    { otp, linkTo, lifetimeMs }: MailedProof,
  ): Promise<void> {
    const now = clock();
    const key = nameKey(email);
    if (!(await mayMail({ throttles: database.throttles, secrets }, 'password-reset', key, now))) return;
    const account = await owner(key);
    const token = secrets.token();
    // To the address as the account has it: one that only looks alike may be somebody else's.
    const to = account?.email ?? email;
    const mail = passwordResetMail({ to, otp, link: linkTo(token), lifetimeMs });
    await database.transaction(async ({ recoveries, mails, audit }) => {
      await recoveries.supersede('password-reset', email, now);
      await recoveries.insert({
        purpose: 'password-reset',
        accountId: account?.id ?? null,
        email,
        tokenHash: secrets.hash(token),
        otpHash: otp && secrets.keyedHash(otp),
        triesLeft: otp === null ? 0 : TRIES,
        createdAt: now,
        expiresAt: now + lifetimeMs,
      });
      await mails.put(account === undefined ? null : mail, now);
      await audit.insert(
        { action: 'password.reset-requested', actorId: null, accountId: account?.id ?? null },
        origin,
        now,
      );
    });
  }

  async function owner(emailKey: string): Promise<Account | undefined> {
    const account = await database.accounts.byEmailKey(emailKey);
    return account?.disabledAt === null ? account : undefined;
  }

  async function confirm(proof: PasswordResetProof, origin: Origin, rule: PasswordRule): Promise<void> {
    const { newPassword } = proof;
    // What can be said before the proof says nothing about any account, and costs no try.
    if (rule === 'strong') {
      assertStrong(passwords, newPassword, 'email' in proof ? [proof.email] : [], POINTER);
    }
    const recovery = await ('otp' in proof ? provenByOtp(proof) : provenByToken(proof.token));
    const account = await database.accounts.byId(recovery.accountId);
    if (account === undefined || account.deletedAt !== null) throw codeInvalid();
    if (rule === 'strong') {
      assertStrong(passwords, newPassword, [account.username, account.email], POINTER);
    }
    await setPassword(recovery.id, account, await passwords.hash(newPassword), origin);
  }

  async function provenByOtp({ email, otp }: { email: string; otp: string }): Promise<OwnedRecovery> {
    const recovery = await database.recoveries.newest('password-reset', email);
    if (recovery === undefined || recovery.otpHash === null) throw codeInvalid();
    if (!(await database.recoveries.takeTry(recovery.id, clock()))) throw codeInvalid();
    if (!secrets.matches(otp, recovery.otpHash)) throw codeInvalid();
    return owned(recovery);
  }

  async function provenByToken(token: string): Promise<OwnedRecovery> {
    const recovery = await database.recoveries.byTokenHash('password-reset', secrets.hash(token));
    const isOpen = recovery !== undefined && recovery.usedAt === null && recovery.expiresAt > clock();
    if (!isOpen) throw codeInvalid();
    return owned(recovery);
  }

  async function setPassword(
    recoveryId: number,
    account: Account,
    passwordHash: string,
    origin: Origin,
  ): Promise<void> {
    const now = clock();
    const ended = await database.transaction(async (stores) => {
      if (!(await stores.recoveries.use(recoveryId, now))) throw codeInvalid();
      await stores.accounts.update(account.id, { passwordHash }, now);
      await stores.recoveries.endAll(account.id, now);
      await stores.audit.insert(
        { action: 'password.reset', actorId: null, accountId: account.id },
        origin,
        now,
      );
      if (account.email !== null) await stores.mails.put(passwordChangedMail({ to: account.email }), now);
      return stores.sessions.endAll(account.id, 'password-reset', now);
    });
    liveSessions.forget(ended);
  }

  return { request, requestLink, confirm };
}

/** What a mail proves its reader's right with. */
interface MailedProof {
  /** Six digits; null for a link alone. */
  readonly otp: string | null;
  readonly linkTo: (token: string) => string;
  readonly lifetimeMs: number;
}

/** A recovery that is somebody's. */
interface OwnedRecovery {
  readonly id: number;
  readonly accountId: number;
}

function owned({ id, accountId }: Recovery): OwnedRecovery {
  if (accountId === null) throw codeInvalid();
  return { id, accountId };
}
