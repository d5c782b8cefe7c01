import type { Account } from '../accounts/account.ts';
import { MINUTE } from '../clock.ts';
import type { Stores } from '../database.ts';
import { emailChangedMail } from '../mail-texts.ts';
import { accountNameKey } from '../names.ts';
import type { Secrets } from '../security.ts';
import type { Limit } from '../throttle.ts';
import { mayMail } from './mail-limits.ts';
import { tooManyEmails } from './recovery-errors.ts';
import { putEmailVerification } from './verification-mail.ts';

const perAccount: Limit = { points: 30, windowMs: MINUTE };

/**
 * Pays for the try of another address, before anything is said about it: each may send a mail to somebody, or tell that
 * somebody has the address.
 * @throws DomainError `too-many-attempts`
 */
export async function payForEmailChange(
  { throttles }: Pick<Stores, 'throttles'>,
  accountId: number,
  now: number,
): Promise<void> {
  const { allowed, resetAt } = await throttles.consume(`email-change:${accountId}`, perAccount, now);
  if (!allowed) throw tooManyEmails(resetAt - now);
}

/**
 * Within the transaction that gives the account another address: what was mailed to the old one stops working, and the
 * new one is asked to prove itself. The old one is told if it had: of one that had not, anybody could have mailed the
 * owner as often as they like.
 * @param before the account as it was
 */
export async function putEmailChange(
  stores: Stores,
  before: Account,
  email: string,
  deps: { readonly secrets: Secrets; readonly publicUrl: string },
  now: number,
): Promise<void> {
  await stores.recoveries.endAll(before.id, now);
  const key = accountNameKey(email);
  if (before.email !== null && before.emailVerifiedAt !== null && accountNameKey(before.email) !== key)
    await stores.mails.put(emailChangedMail({ to: before.email }), now);
  if (await mayMail({ ...stores, secrets: deps.secrets }, 'email-verification', key, now))
    await putEmailVerification(stores, { accountId: before.id, email }, deps, now);
}
