import type { Account } from '../accounts/account.ts';
import { assertStrong, type PasswordRule } from '../accounts/password-rule.ts';
import type { Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { passwordChangedMail } from '../mail-texts.ts';
import type { Passwords, Secrets } from '../security.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { Recovery } from './recovery.ts';
import { codeInvalid, passwordsDiffer } from './recovery-errors.ts';
import { createResetRequests } from './reset-requests.ts';
import { resetNamedBy } from './reset-token.ts';

/** The proof that came by mail, and the password it shall set. */
export type PasswordResetProof =
  | { readonly email: string; readonly otp: string; readonly newPassword: string }
  | { readonly token: string; readonly newPassword: string };

/** The digits that came by mail, for the reset that a token names. */
export interface NamedResetProof {
  /** Of `requestNamed`. */
  readonly resetToken: string;
  readonly otp: string;
  readonly newPassword: string;
  /** The new password once more. */
  readonly confirmation: string;
}

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
   * The same, with six digits too, for APIs that tell whether an address is somebody's; the work does not tell it.
   * While another mail may not go yet, it names the reset of the last one, as long as that is open.
   * @returns a token for `confirmNamed`, which names the reset and does not hold the digits
   * @throws DomainError `account-not-found`, `too-many-attempts` (no mail may go, and no reset is open)
   */
  requestNamed(email: string, origin: Origin): Promise<string>;
  /**
   * Sets the password and ends all sessions. The second factor stays as it is.
   * @throws DomainError `code-invalid` (wrong, expired, used or never sent: one text for all), `password-too-common`
   */
  confirm(proof: PasswordResetProof, origin: Origin, rule: PasswordRule): Promise<void>;
  /**
   * The same by the token of `requestNamed` and the digits. Wrong digits cost a try; right ones with passwords that
   * differ do not, for whoever has them learns nothing more.
   * @throws DomainError `reset-token-invalid`, then `code-invalid`, then `passwords-differ`, `password-too-common`
   */
  confirmNamed(proof: NamedResetProof, origin: Origin, rule: PasswordRule): Promise<void>;
}

export interface PasswordResetDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly clock: Clock;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** How long the digits of a mail are good for, and its link beside them. */
  readonly lifetimeMs: number;
}

const POINTER = '/newPassword';

export function createPasswordReset(deps: PasswordResetDeps): PasswordReset {
  const { database, passwords, secrets, liveSessions, clock } = deps;

  async function confirm(proof: PasswordResetProof, origin: Origin, rule: PasswordRule): Promise<void> {
    const { newPassword } = proof;
    // What can be said before the proof says nothing about any account, and costs no try.
    if (rule === 'strong') {
      assertStrong(passwords, newPassword, 'email' in proof ? [proof.email] : [], POINTER);
    }
    const recovery = await ('otp' in proof
      ? provenByOtp(await database.recoveries.newest('password-reset', proof.email), proof.otp)
      : provenByToken(proof.token));
    await complete(recovery, newPassword, origin, rule);
  }

  async function confirmNamed(proof: NamedResetProof, origin: Origin, rule: PasswordRule): Promise<void> {
    const { resetToken, otp, newPassword, confirmation } = proof;
    const named = await database.recoveries.byId(resetNamedBy(secrets, resetToken));
    const recovery = await provenByOtp(named, otp);
    if (newPassword !== confirmation) {
      await database.recoveries.giveTryBack(recovery.id);
      throw passwordsDiffer();
    }
    await complete(recovery, newPassword, origin, rule);
  }

  async function complete(
    { id, accountId }: OwnedRecovery,
    newPassword: string,
    origin: Origin,
    rule: PasswordRule,
  ): Promise<void> {
    const account = await database.accounts.byId(accountId);
    if (account === undefined || account.deletedAt !== null) throw codeInvalid();
    if (rule === 'strong') {
      assertStrong(passwords, newPassword, [account.username, account.email], POINTER);
    }
    await setPassword(id, account, await passwords.hash(newPassword), origin);
  }

  async function provenByOtp(recovery: Recovery | undefined, otp: string): Promise<OwnedRecovery> {
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

  return { ...createResetRequests(deps), confirm, confirmNamed };
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
