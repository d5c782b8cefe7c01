import type { Knex } from 'knex';

/** How many messages are written one by one; the others are copies of these. */
const FIRST = 1000;

const columns = 'chat_id, number, author_id, content, created_at';

/**
 * Writes a chat of one participant straight into the tables.
 * @param size how many messages it has
 * @returns its id, and those of its messages at the beginning and in the middle
 */
export async function seedChat(db: Knex, accountId: number, size: number) {
  const now = Date.now();
  const [chatId] = await db('chats').insert({
    name: `of ${size}`,
    owner_id: accountId,
    participant_count: 1,
    message_count: size,
    created_at: now,
    updated_at: now,
  });
  const participant = { chat_id: chatId, account_id: accountId, since: 0 };
  await db('chat_participants').insert(participant);
  const first = Array.from({ length: Math.min(size, FIRST) }, (_, at) => ({
    chat_id: chatId,
    number: at + 1,
    author_id: accountId,
    content: `Message ${at + 1} of somebody who has a little to say.`,
    created_at: now,
  }));
  for (let at = 0; at < first.length; at += 100) await db('messages').insert(first.slice(at, at + 100));
  for (let count = first.length; count < size; count *= 2)
    await db.raw(
      `insert into messages (${columns})
         select chat_id, number + ?, author_id, content, created_at from messages
          where chat_id = ? and number <= ? order by number`,
      [count, chatId!, Math.min(count, size - count)],
    );
  const idOf = async (number: number): Promise<number> =>
    (await db('messages').where({ chat_id: chatId, number }).first('id')).id;
  const newest = await idOf(size);
  await db('chats').where({ id: chatId }).update({ last_message_id: newest, last_activity: newest });
  return { chatId: chatId as number, oldest: await idOf(1), middle: await idOf(Math.ceil(size / 2)) };
}
