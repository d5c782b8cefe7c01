import { HOUR, MINUTE } from '../clock.ts';
import type { Secrets } from '../security.ts';
import type { Consumption, Limit, Throttles } from '../throttle.ts';
import type { RecoveryPurpose } from './recovery.ts';

const perMinute: Limit = { points: 1, windowMs: MINUTE };
const perHour: Limit = { points: 5, windowMs: HOUR };

interface MailLimitDeps {
  readonly throttles: Throttles;
  readonly secrets: Pick<Secrets, 'keyedHash'>;
}

/**
 * Asks for one more mail to the address: one a minute and five an hour, whoever asks and whether or not the address is
 * anybody's.
 * @param emailKey of `accountNameKey`
 * @returns whether it may go, and when another one may if not
 */
export async function takeMail(
  { throttles, secrets }: MailLimitDeps,
  purpose: RecoveryPurpose,
  emailKey: string,
  now: number,
): Promise<Pick<Consumption, 'allowed' | 'resetAt'>> {
  const key = `${purpose}:${secrets.keyedHash(emailKey)}`;
  // Impatient repetitions within the minute do not use up the hour.
  const thisMinute = await throttles.consume(`${key}:minute`, perMinute, now);
  return thisMinute.allowed ? throttles.consume(`${key}:hour`, perHour, now) : thisMinute;
}

/** Whether one more mail may go to the address, as `takeMail` has it. */
export const mayMail = async (...request: Parameters<typeof takeMail>): Promise<boolean> =>
  (await takeMail(...request)).allowed;
