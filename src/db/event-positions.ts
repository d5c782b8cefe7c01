import type { Knex } from 'knex';
import { prepare } from './statement.ts';
import { inTransaction } from './transaction.ts';

/** How many events one statement settles. */
const BATCH = 200;

/*
 * MySQL counts an event's id up as the event is inserted, but it becomes visible when its transaction commits, perhaps
 * long after events with higher ids. A reader who goes by ids would step over it. So readers go by positions, which
 * are given here, after the commit:
 *
 * - Only what a plain read sees, and so what is committed, gets a position.
 * - They are given under the lock of one row, which is held until they are committed themselves. So they become
 *   visible in their order: who sees one sees all below it, and what is committed later gets a higher one.
 *
 * So nothing is ever stepped over, however long a transaction stays open, and nobody waits for it. Within a chat ids
 * are committed in their order, for the chat's row is locked meanwhile; they are settled in that order, too.
 *
 * It is done when somebody reads, by whichever process that is: while nobody listens it costs nothing.
 */
export async function settleEvents(db: Knex): Promise<void> {
  while ((await unsettled(db, 1)).length > 0) {
    const settled = await inTransaction(db, settleBatch);
    if (settled < BATCH) return;
  }
}

async function settleBatch(trx: Knex): Promise<number> {
  await trx('event_horizon').where({ id: 1 }).forUpdate().first();
  const ids = await unsettled(trx, BATCH);
  if (ids.length === 0) return 0;
  const [row] = await prepare<{ newest: number }>(
    trx,
    `select greatest(purged_position, coalesce((select max(position) from events), 0)) as newest
       from event_horizon where id = 1`,
  )([]);
  // By the primary key, so that rows whose transactions are still open are not looked at, and not waited for.
  await trx.raw(
    `update events force index (primary) set position = ? + field(id, ${ids.join(', ')})
      where id in (${ids.join(', ')})`,
    [row?.newest ?? 0],
  );
  return ids.length;
}

/** The first events that are committed and have no position, in the order of their ids. */
async function unsettled(db: Knex, limit: number): Promise<number[]> {
  const rows = await prepare<{ id: number }>(
    db,
    `select id from events force index (events_position_unique)
      where position is null order by id limit ?`,
  )([limit]);
  return rows.map(({ id }) => id);
}
