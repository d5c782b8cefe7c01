import type { Knex } from 'knex';
import { RETENTION } from '../domain/events/event.ts';
import { engineOf } from './connect.ts';
import { createEventStore } from './event-store.ts';

/**
 * Deletes events that are past their retention and what is left of deleted chats, in batches; may run in several
 * processes at once.
 * @param now milliseconds since 1970
 */
export async function purgeConversations(db: Knex, now: number, batchSize = 500): Promise<void> {
  await purgeEvents(db, now - RETENTION, batchSize);
  await purgeChats(db, batchSize);
}

async function purgeEvents(db: Knex, until: number, batchSize: number): Promise<void> {
  // What nobody has read yet gets its place in the order first, so that those who missed it can be told.
  await createEventStore(db).settle();
  const [row] = await db('events').where('created_at', '<=', until).max({ last: 'position' });
  const last = row?.last as number | null;
  if (last === null) return;
  await db('event_horizon').where('purged_position', '<', last).update({ purged_position: last });
  let deleted: number;
  do {
    const batch = await db('events')
      .where('position', '<=', last)
      .orderBy('position')
      .limit(batchSize)
      .pluck<number[]>('id');
    deleted = batch.length === 0 ? 0 : await db('events').whereIn('id', batch).delete();
  } while (deleted > 0);
}

async function purgeChats(db: Knex, batchSize: number): Promise<void> {
  const chatIds = await db('chats').where('deleted_at', '>', 0).pluck<number[]>('id');
  for (const chatId of chatIds) {
    let messageIds: number[];
    do {
      messageIds = await db('messages').where({ chat_id: chatId }).limit(batchSize).pluck<number[]>('id');
      await db('message_attachments').whereIn('message_id', messageIds).delete();
      await db('message_search')
        .whereIn(engineOf(db) === 'mysql' ? 'message_id' : 'rowid', messageIds)
        .delete();
      await db('messages').where({ chat_id: chatId }).whereIn('id', messageIds).delete();
    } while (messageIds.length > 0);
    await db('deleted_messages').where({ chat_id: chatId }).delete();
    await db('chats').where({ id: chatId }).delete();
  }
}
