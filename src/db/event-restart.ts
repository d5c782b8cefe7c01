import type { Knex } from 'knex';
import { engineOf } from './connect.ts';

/**
 * How far the ids leap: further than events can have come between a backup and the loss of what it is of, so that no
 * cursor of that time is taken for one of the new.
 */
const LEAP = 1_000_000_000;

/**
 * Begins the events anew, as after a restore: those before were of a database that is gone. Ids go on beyond those that
 * chats and participants refer to, and whoever comes with an earlier cursor is told to load anew.
 */
export async function restartEvents(db: Knex): Promise<void> {
  const [chats] = await db('chats').max({ last: 'last_activity' });
  const [participants] = await db('chat_participants').max({ last: 'since' });
  const { purged_position: purged } = await db('event_horizon').where({ id: 1 }).first('purged_position');
  const last = Math.max(Number(chats?.last ?? 0), Number(participants?.last ?? 0), purged) + LEAP;
  await db('events').delete();
  await db('event_horizon').where({ id: 1 }).update({ purged_position: last });
  if (engineOf(db) === 'mysql') await db.raw(`alter table events auto_increment = ${last + 1}`);
  else {
    await db('sqlite_sequence').where({ name: 'events' }).delete();
    await db('sqlite_sequence').insert({ name: 'events', seq: last });
  }
}
