import type { Knex } from 'knex';
import type { ChatRow } from './chat-row.ts';

/**
 * The participants of chats, ascending; those of system chats are not read, for they may be many.
 * @returns chat id -> account ids
 */
export async function participantIdsOf(
  db: Knex,
  chats: readonly Pick<ChatRow, 'id' | 'system_key'>[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const ids = chats.filter(({ system_key }) => system_key === null).map(({ id }) => id);
  const found = new Map<number, number[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db<{ chat_id: number; account_id: number }>('chat_participants')
    .select('chat_id', 'account_id')
    .whereIn('chat_id', ids)
    .orderBy(['chat_id', 'account_id']);
  for (const { chat_id, account_id } of rows) found.get(chat_id)?.push(account_id);
  return found;
}
