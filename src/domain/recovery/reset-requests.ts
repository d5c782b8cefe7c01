import type { Account } from '../accounts/account.ts';
import { accountNotFound } from '../accounts/account-errors.ts';
import type { Origin } from '../caller.ts';
import { MINUTE } from '../clock.ts';
import { passwordResetMail, secretLink } from '../mail-texts.ts';
import { accountNameKey } from '../names.ts';
import { takeMail } from './mail-limits.ts';
import type { PasswordReset, PasswordResetDeps } from './password-reset.ts';
import { tooManyMails } from './recovery-errors.ts';
import { resetTokenFor } from './reset-token.ts';

/** What a mail proves its reader's right with. */
interface MailedProof {
  /** Six digits; null for a link alone. */
  readonly otp: string | null;
  readonly linkTo: (token: string) => string;
  readonly lifetimeMs: number;
}

const LINK_LIFETIME_MS = 30 * MINUTE;
const OTP_DIGITS = 6;
const TRIES = 5;

/** The part of `PasswordReset` that sends mails. */
export function createResetRequests(
  deps: PasswordResetDeps,
): Pick<PasswordReset, 'request' | 'requestLink' | 'requestNamed'> {
  const { database, secrets, clock, publicUrl, lifetimeMs } = deps;

  const request = (email: string, origin: Origin) => send(email, digitsAndLink(), origin);

  const requestLink = (email: string, path: string, origin: Origin) =>
    send(
      email,
      { otp: null, linkTo: (token) => `${publicUrl}${path}/${token}`, lifetimeMs: LINK_LIFETIME_MS },
      origin,
    );

  async function requestNamed(email: string, origin: Origin): Promise<string> {
    const now = clock();
    const account = await owner(email);
    const { allowed, resetAt } = await mayMailTo(email, now);
    const id = allowed
      ? await begin(email, account, digitsAndLink(), origin, now)
      : await begun(email, account, now);
    if (account === undefined) throw accountNotFound();
    if (id === undefined) throw tooManyMails(resetAt - now);
    return resetTokenFor(secrets, id);
  }

  const digitsAndLink = (): MailedProof => ({
    otp: secrets.digits(OTP_DIGITS),
    linkTo: (token) => secretLink(publicUrl, 'reset-password', token),
    lifetimeMs,
  });

  const mayMailTo = (email: string, now: number) =>
    takeMail({ throttles: database.throttles, secrets }, 'password-reset', accountNameKey(email), now);

  async function send(email: string, proof: MailedProof, origin: Origin): Promise<void> {
    const now = clock();
    if ((await mayMailTo(email, now)).allowed) await begin(email, await owner(email), proof, origin, now);
  }

  async function owner(email: string): Promise<Account | undefined> {
    const account = await database.accounts.byEmailKey(accountNameKey(email));
    return account?.disabledAt === null ? account : undefined;
  }

  /** Makes a reset, and queues its mail. @returns the reset's id */
  async function begin(
    email: string,
    account: Account | undefined,
    { otp, linkTo, lifetimeMs }: MailedProof,
    origin: Origin,
    now: number,
  ): Promise<number> {
    const token = secrets.token();
    // To the address as the account has it: one that only looks alike may be somebody else's.
    const to = account?.email ?? email;
    const mail = passwordResetMail({ to, otp, link: linkTo(token), lifetimeMs });
    return database.transaction(async ({ recoveries, mails, audit }) => {
      await recoveries.supersede('password-reset', email, now);
      const id = await recoveries.insert({
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
      return id;
    });
  }

  /** The id of the account's reset that was mailed before, while its digits can be tried. */
  async function begun(
    email: string,
    account: Account | undefined,
    now: number,
  ): Promise<number | undefined> {
    const last = await database.recoveries.newest('password-reset', email);
    if (last === undefined || last.accountId !== account?.id) return undefined;
    return last.triesLeft > 0 && last.expiresAt > now ? last.id : undefined;
  }

  return { request, requestLink, requestNamed };
}
