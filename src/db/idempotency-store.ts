import type { Knex } from 'knex';
import { HOUR, MINUTE } from '../domain/clock.ts';
import type { IdempotencyClaim, IdempotencyStore, StoredReply } from '../domain/idempotency.ts';
import { openSealed } from '../domain/sealed.ts';
import type { Secrets } from '../domain/security.ts';
import { duplicateKey } from './errors.ts';
import { indexKey } from './text.ts';

/** For so long after its first use a key stands for one request. */
export const KEY_LIFETIME = 24 * HOUR;
/** What runs longer was cut short by the end of its process, and may be made again. */
const RUN_LIMIT = MINUTE;

interface KeyRow {
  scope_key: string;
  request_key: string;
  fingerprint: string;
  created_at: number;
  claimed_at: number;
  /** The reply as JSON: sealed, since it may hold tokens; null while the request runs. */
  sealed_reply: string | null;
}

/** The keys of requests that are to have their effect once, in the table `idempotency_keys`. */
export function createIdempotencyStore(
  db: Knex,
  secrets: Pick<Secrets, 'seal' | 'unseal'>,
): IdempotencyStore {
  const rowOf = (scope: string, key: string) =>
    db<KeyRow>('idempotency_keys').where({ scope_key: indexKey(scope), request_key: indexKey(key) });

  const unfinished = (scope: string, key: string) => rowOf(scope, key).whereNull('sealed_reply');

  async function insert(scope: string, key: string, fingerprint: string, now: number): Promise<boolean> {
    try {
      await db('idempotency_keys').insert({
        scope_key: indexKey(scope),
        request_key: indexKey(key),
        fingerprint,
        created_at: now,
        claimed_at: now,
      });
      return true;
    } catch (error) {
      if (duplicateKey(error) === undefined) throw error;
      return false;
    }
  }

  async function claim(
    scope: string,
    key: string,
    fingerprint: string,
    now: number,
  ): Promise<IdempotencyClaim> {
    if (await insert(scope, key, fingerprint, now)) return { outcome: 'started' };

    const held = await rowOf(scope, key).first('fingerprint', 'created_at', 'claimed_at', 'sealed_reply');
    if (held === undefined) return claim(scope, key, fingerprint, now); // It was given back in between.
    if (held.created_at <= now - KEY_LIFETIME) {
      await rowOf(scope, key).where('created_at', held.created_at).delete();
      return claim(scope, key, fingerprint, now);
    }

    if (held.fingerprint !== fingerprint) return { outcome: 'other-request' };
    if (held.sealed_reply !== null) return replayOf(openSealed(secrets, held.sealed_reply));
    if (held.claimed_at > now - RUN_LIMIT) return { outcome: 'running' };
    const takenOver = await unfinished(scope, key)
      .where('claimed_at', held.claimed_at)
      .update({ claimed_at: now });
    return { outcome: takenOver === 1 ? 'started' : 'running' };
  }

  return {
    claim,

    async finish(scope, key, reply) {
      await unfinished(scope, key).update({ sealed_reply: secrets.seal(JSON.stringify(reply)) });
    },

    async release(scope, key) {
      await unfinished(scope, key).delete();
    },
  };
}

/** An answer that no key opens any more cannot be given again; that the request was made before stays true. */
function replayOf(opened: string | undefined): IdempotencyClaim {
  if (opened === undefined) return { outcome: 'other-request' };
  return { outcome: 'finished', reply: JSON.parse(opened) as StoredReply };
}
