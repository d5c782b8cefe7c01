import type { Knex } from 'knex';
import type { ChatStore, ChatView } from '../domain/chats/chat.ts';
import { type PageKey, toPage } from '../domain/page.ts';
import { type ChatRow, chatColumns, toChat } from './chat-row.ts';
import { indexHint } from './index-hint.ts';
import { createMessageReader } from './message-reader.ts';
import { participantIdsOf } from './participant-ids.ts';
import { prepare } from './statement.ts';

interface ViewRow extends ChatRow {
  read_message_id: number;
  unread_count: number;
}

/**
 * Chats as a participant sees them. What is shown of the messages stands on the rows of the chat and the participant,
 * so that the cost does not depend on how many there are.
 *
 * The list is sorted as it is read: its cost grows with the caller's own chats, and with nothing else. In exchange a
 * message changes one row, not one for each participant.
 */
export function createChatViews(db: Knex): Pick<ChatStore, 'view' | 'list' | 'listById'> {
  const messages = createMessageReader(db);
  const columns = `${chatColumns.map((column) => `c.${column}`).join(', ')}, p.read_message_id,
            c.message_count - p.read_number - p.unread_deleted as unread_count`;

  const selectOne = prepare<ViewRow>(
    db,
    `select ${columns}
       from chat_participants p
       join chats c on c.id = p.chat_id
      where p.chat_id = ? and p.account_id = ?`,
  );
  const selectPage = prepare<ViewRow>(
    db,
    `select ${columns}
       from chat_participants p ${indexHint(db, 'chat_participants_by_account')}
       join chats c on c.id = p.chat_id
      where p.account_id = ? and c.last_activity < ?
      order by c.last_activity desc
      limit ?`,
  );
  const selectPageById = prepare<ViewRow>(
    db,
    `select ${columns}
       from chat_participants p ${indexHint(db, 'chat_participants_by_account')}
       join chats c on c.id = p.chat_id
      where p.account_id = ? and p.chat_id > ?
      order by p.chat_id
      limit ?`,
  );

  async function toViews(rows: readonly ViewRow[]): Promise<ChatView[]> {
    const lastIds = rows.flatMap(({ last_message_id }) => last_message_id ?? []);
    const last = new Map((await messages.byIds(lastIds)).map((message) => [message.id, message]));
    const participants = await participantIdsOf(db, rows);
    return rows.map((row) => ({
      ...toChat(row),
      participantIds: participants.get(row.id) ?? [],
      lastMessage: last.get(row.last_message_id ?? 0) ?? null,
      unreadCount: row.unread_count,
      lastReadMessageId: row.read_message_id === 0 ? null : row.read_message_id,
    }));
  }

  async function pageOf(rows: readonly ViewRow[], limit: number, keyOf: (row: ViewRow) => PageKey) {
    const { items, next } = toPage(rows, limit, (row) => row, keyOf);
    return { items: await toViews(items), ...(next && { next }) };
  }

  return {
    async view(id, accountId) {
      const [view] = await toViews(await selectOne([id, accountId]));
      return view;
    },

    async list(accountId, { limit, after: [last = Number.MAX_SAFE_INTEGER] = [] }) {
      return pageOf(await selectPage([accountId, last, limit + 1]), limit, (row) => [row.last_activity]);
    },

    async listById(accountId, { limit, after: [lastId = 0] = [] }) {
      return pageOf(await selectPageById([accountId, lastId, limit + 1]), limit, (row) => [row.id]);
    },
  };
}
