import { DAY } from '../clock.ts';
import type { Stores } from '../database.ts';
import { emailVerificationMail, secretLink } from '../mail-texts.ts';
import type { Secrets } from '../security.ts';

const LIFETIME_MS = DAY;

/**
 * Within the transaction of the change that asks for it: queues the mail that proves an address.
 * The account's earlier mails to the address stop working.
 */
export async function putEmailVerification(
  { recoveries, mails }: Stores,
  { accountId, email }: { readonly accountId: number; readonly email: string },
  { secrets, publicUrl }: { readonly secrets: Secrets; readonly publicUrl: string },
  now: number,
): Promise<void> {
  const token = secrets.token();
  // Its own only: nobody can spoil what somebody else was mailed.
  await recoveries.supersede('email-verification', email, now, accountId);
  await recoveries.insert({
    purpose: 'email-verification',
    accountId,
    email,
    tokenHash: secrets.hash(token),
    otpHash: null,
    triesLeft: 0,
    createdAt: now,
    expiresAt: now + LIFETIME_MS,
  });
  const link = secretLink(publicUrl, 'verify-email', token);
  await mails.put(emailVerificationMail({ to: email, link, lifetimeMs: LIFETIME_MS }), now);
}
