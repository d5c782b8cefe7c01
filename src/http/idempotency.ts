import type { Clock } from '../domain/clock.ts';
import type { IdempotencyStore, StoredReply } from '../domain/idempotency.ts';
import type { Secrets } from '../domain/security.ts';
import { Fault } from './fault.ts';

export interface IdempotentRequest {
  /** Who uses the key, and for which operation. */
  readonly scope: string;
  readonly key: string;
  /** What tells this request from another one. */
  readonly content: string;
}

/** A finished answer, and whether it may be given again; an answer that asks to come back later may not. */
export interface Answer extends StoredReply {
  readonly repeatable: boolean;
}

/** Runs a request under its `Idempotency-Key`: the first time for real, afterwards from memory. */
export type Idempotency = (
  request: IdempotentRequest,
  run: () => Promise<Answer>,
) => Promise<StoredReply & { replayed: boolean }>;

export function createIdempotency(
  store: IdempotencyStore,
  secrets: Pick<Secrets, 'keyedHash'>,
  clock: Clock,
): Idempotency {
  return async ({ scope, key, content }, run) => {
    const claim = await store.claim(scope, key, secrets.keyedHash(content), clock());
    if (claim.outcome === 'finished') return { ...claim.reply, replayed: true };
    if (claim.outcome === 'running')
      throw new Fault(
        'idempotency-in-progress',
        'The first request under this key still runs. Send it again shortly.',
      );
    if (claim.outcome === 'other-request')
      throw new Fault('idempotency-key-reused', 'This key was used for another request. Take a new key.');
    let answer: Answer;
    try {
      answer = await run();
    } catch (error) {
      // Should this fail too, the claim runs out by itself; what went wrong first is what counts.
      await store.release(scope, key).catch(() => undefined);
      throw error;
    }
    const { repeatable, ...reply } = answer;
    if (repeatable) await store.finish(scope, key, reply);
    else await store.release(scope, key);
    return { ...reply, replayed: false };
  };
}
