import type { Knex } from 'knex';
import { createMessageSearch } from './message-search.ts';

/**
 * Tables that follow from others, and how each is made anew: a backup leaves them out, and a restore fills them. What
 * SQLite keeps in a virtual table, which no backup holds, must be here under its name on MySQL.
 */
export const derivedTables: Readonly<Record<string, (db: Knex) => Promise<void>>> = {
  message_search: indexMessages,
};

const BATCH = 500;

async function indexMessages(db: Knex): Promise<void> {
  const { put } = createMessageSearch(db);
  let messages: { id: number; chat_id: number; content: string }[] = [];
  do {
    messages = await db('messages')
      .select('id', 'chat_id', 'content')
      .where('id', '>', messages.at(-1)?.id ?? 0)
      .where({ deleted_at: null })
      .whereNotNull('content')
      .orderBy('id')
      .limit(BATCH);
    for (const { id, chat_id, content } of messages) await put(id, chat_id, content);
  } while (messages.length > 0);
}
