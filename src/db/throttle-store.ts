import type { Knex } from 'knex';
import type { Throttles } from '../domain/throttle.ts';
import { engineOf } from './connect.ts';
import { indexKey } from './text.ts';
import { inTransaction } from './transaction.ts';

interface Counter {
  throttle_key: string;
  points: number;
  expires_at: number;
}

/** Counters in the table `throttles`. Each point is taken by one upsert, which also begins a new window after the last. */
export function createThrottleStore(db: Knex): Throttles {
  const count = engineOf(db) === 'mysql' ? countOnMysql : countOnSqlite;

  return {
    async consume(key, { points, windowMs }, now) {
      const counter = await count(db, indexKey(key), now, now + windowMs);
      return {
        allowed: counter.points <= points,
        remaining: Math.max(0, points - counter.points),
        resetAt: counter.expires_at,
      };
    },

    async refund(key) {
      await db('throttles')
        .where({ throttle_key: indexKey(key) })
        .where('points', '>', 0)
        .decrement('points');
    },

    async reset(key) {
      await db('throttles')
        .where({ throttle_key: indexKey(key) })
        .delete();
    },
  };
}

async function countOnSqlite(db: Knex, key: string, now: number, windowEnd: number): Promise<Counter> {
  const [counter] = await db.raw<Counter[]>(
    `insert into throttles (throttle_key, points, expires_at) values (:key, 1, :windowEnd)
     on conflict (throttle_key) do update set
       points = case when expires_at <= :now then 1 else points + 1 end,
       expires_at = case when expires_at <= :now then excluded.expires_at else expires_at end
     returning points, expires_at`,
    { key, now, windowEnd },
  );
  return counter as Counter;
}

/** MySQL returns nothing from an upsert; what it wrote is read in the same transaction, which holds the row's lock. */
function countOnMysql(db: Knex, key: string, now: number, windowEnd: number): Promise<Counter> {
  return inTransaction(db, async (trx) => {
    // Assigned from left to right: the points still see the old end of the window.
    await trx.raw(
      `insert into throttles (throttle_key, points, expires_at) values (:key, 1, :windowEnd)
       on duplicate key update
         points = if(expires_at <= :now, 1, points + 1),
         expires_at = if(expires_at <= :now, values(expires_at), expires_at)`,
      { key, now, windowEnd },
    );
    return trx<Counter>('throttles').where({ throttle_key: key }).first('points', 'expires_at');
  });
}
