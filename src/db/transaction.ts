import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import { isDeadlock } from './errors.ts';

const ATTEMPTS = 5;

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. Work that lost a deadlock runs
 * again, so it must not change anything but the database.
 * In a transaction already, it becomes part of that one.
 */
export async function inTransaction<T>(
  db: Knex,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  if (isTransaction(db)) return work(db);
  return retryDeadlocks(() => db.transaction(work));
}

/** Whether it is the Knex of a transaction. */
export function isTransaction(db: Knex): db is Knex.Transaction {
  return db.isTransaction === true;
}

/** Does the work again, a few times, while it is lost to deadlocks. */
export function retryDeadlocks<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  return work().catch(async (error) => {
    if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
    await delay(attempt * 10);
    return retryDeadlocks(work, attempt + 1);
  });
}
