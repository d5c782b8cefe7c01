import { type Clock, SECOND } from '../domain/clock.ts';
import type { Consumption, Throttles } from '../domain/throttle.ts';
import type { RateLimitRule } from './contract.ts';
import { Fault } from './fault.ts';

/** Takes a point from the caller's allowance; gives the fields to answer with. @throws Fault `rate-limited` */
export type RateLimiter = (rule: RateLimitRule, who: string) => Promise<Record<string, string>>;

/** Counts in the database, so that several processes share one allowance, by the app's own clock. */
export function createRateLimiter(throttles: Throttles, clock: Clock): RateLimiter {
  return async (rule, who) => {
    const now = clock();
    const limit = { points: rule.points, windowMs: rule.per * SECOND };
    const consumption = await throttles.consume(`http:${rule.name}:${who}`, limit, now);
    const headers = rateLimitFields(rule, consumption, now);
    if (consumption.allowed) return headers;
    const seconds = secondsUntil(consumption.resetAt, now);
    throw new Fault('rate-limited', `Wait ${seconds} s, then try again.`, {
      headers: { ...headers, 'retry-after': `${seconds}` },
    });
  };
}

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-09). */
function rateLimitFields(
  rule: RateLimitRule,
  { remaining, resetAt }: Consumption,
  now: number,
): Record<string, string> {
  return {
    ratelimit: `"${rule.name}";r=${remaining};t=${secondsUntil(resetAt, now)}`,
    'ratelimit-policy': `"${rule.name}";q=${rule.points};w=${rule.per}`,
  };
}

const secondsUntil = (at: number, now: number): number => Math.max(1, Math.ceil((at - now) / SECOND));
