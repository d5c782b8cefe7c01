import { HOUR, MINUTE } from '../clock.ts';
import type { Secrets } from '../security.ts';
import type { Limit, Throttles } from '../throttle.ts';
import type { RecoveryPurpose } from './recovery.ts';

const perMinute: Limit = { points: 1, windowMs: MINUTE };
const perHour: Limit = { points: 5, windowMs: HOUR };

/**
 * Whether one more mail may go to the address: one a minute and five an hour, whoever asks and whether or not
 * the address is anybody's.
 * @param emailKey of `nameKey`
 */
export async function mayMail(
  deps: { readonly throttles: Throttles; readonly secrets: Pick<Secrets, 'keyedHash'> },
  purpose: RecoveryPurpose,
  emailKey: string,
  now: number,
): Promise<boolean> {
  const { throttles, secrets } = deps;
  const key = `${purpose}:${secrets.keyedHash(emailKey)}`;
  // Impatient repetitions within the minute do not use up the hour.
  const thisMinute = await throttles.consume(`${key}:minute`, perMinute, now);
  return thisMinute.allowed && (await throttles.consume(`${key}:hour`, perHour, now)).allowed;
}
