import type { Knex } from 'knex';
import type { MessageRange, MessageStore, NewMessage } from '../domain/chats/message.ts';
import { toPage } from '../domain/page.ts';
import { engineOf } from './connect.ts';
import { indexHint } from './index-hint.ts';
import { createMessageReader, type MessageRow, messageColumns } from './message-reader.ts';
import { createMessageSearch } from './message-search.ts';
import { prepare } from './statement.ts';

/** Messages in the table `messages`; those of a chat are always found by its id and theirs. */
export function createMessageStore(db: Knex): MessageStore {
  const reader = createMessageReader(db);
  const index = createMessageSearch(db);
  const columns = messageColumns.join(', ');
  const byChat = indexHint(db, engineOf(db) === 'mysql' ? 'primary' : 'messages_by_chat');

  const selectRange = (liveOnly: boolean, direction: MessageRange['direction']) =>
    prepare<MessageRow>(
      db,
      `select ${columns} from messages ${byChat}
        where chat_id = ? and id ${direction === 'forward' ? '>' : '<'} ? ${liveOnly ? 'and deleted_at is null' : ''}
        order by id ${direction === 'forward' ? 'asc' : 'desc'} limit ?`,
    );
  const ranges = {
    forward: selectRange(false, 'forward'),
    backward: selectRange(false, 'backward'),
    liveForward: selectRange(true, 'forward'),
    liveBackward: selectRange(true, 'backward'),
  };
  const selectNthNewest = prepare<{ id: number }>(
    db,
    `select id from messages ${byChat}
      where chat_id = ? and id < ? and deleted_at is null order by id desc limit 1 offset ?`,
  );
  const selectByKey = prepare<{ id: number; created_at: number }>(
    db,
    'select id, created_at from messages where author_id = ? and client_key = ?',
  );
  const selectOfAuthor = prepare<MessageRow>(
    db,
    `select ${columns} from messages ${indexHint(db, 'messages_by_author')}
      where author_id = ? and id > ? order by id limit ?`,
  );

  async function attach(id: number, { chatId, attachmentIds }: NewMessage): Promise<void> {
    if (attachmentIds.length === 0) return;
    const rows = attachmentIds.map((file_id, place) => ({ message_id: id, file_id, chat_id: chatId, place }));
    await db('message_attachments').insert(rows);
  }

  return {
    async insert(message) {
      const { chatId, number, authorId, content, replyTo, attachmentIds, clientKey, createdAt } = message;
      const [inserted] = await db('messages').insert({
        chat_id: chatId,
        number,
        author_id: authorId,
        client_key: clientKey,
        reply_to: replyTo,
        content,
        attachment_count: attachmentIds.length,
        created_at: createdAt,
      });
      const id = inserted as number;
      await db('chats').where({ id: chatId }).update({ message_count: number, last_message_id: id });
      await db('chat_participants')
        .where({ chat_id: chatId, account_id: authorId })
        .update({ read_message_id: id, read_number: number, unread_deleted: 0 });
      await attach(id, message);
      await index.put([{ id, chatId, content }]);
      const { clientKey: _, ...kept } = message;
      return { ...kept, id, version: 1, editedAt: null, deletedAt: null };
    },

    byId: reader.byId,
    byIds: reader.byIds,

    async byClientKey(authorId, key, notBefore) {
      const [row] = await selectByKey([authorId, key]);
      if (row === undefined) return undefined;
      if (row.created_at > notBefore) return reader.byId(row.id);
      await db('messages').where({ id: row.id }).update({ client_key: null });
      return undefined;
    },

    async range(chatId, { direction, limit, after, liveOnly = false }) {
      const start = after ?? (direction === 'forward' ? 0 : Number.MAX_SAFE_INTEGER);
      const select =
        direction === 'forward'
          ? ranges[liveOnly ? 'liveForward' : 'forward']
          : ranges[liveOnly ? 'liveBackward' : 'backward'];
      return reader.toMessages(await select([chatId, start, limit]));
    },

    async idOfNewest(chatId, count, before = Number.MAX_SAFE_INTEGER) {
      const [row] = await selectNthNewest([chatId, before, count - 1]);
      return row?.id;
    },

    async ofAuthor(authorId, { limit, after: [lastId = 0] = [] }) {
      const rows = await selectOfAuthor([authorId, lastId, limit + 1]);
      const page = toPage(
        rows,
        limit,
        (row) => row,
        (row) => [row.id],
      );
      return { ...page, items: await reader.toMessages(page.items) };
    },

    async edit({ id, chatId }, content, now, ifVersion) {
      const changed = await db('messages')
        .where({
          chat_id: chatId,
          id,
          deleted_at: null,
          ...(ifVersion !== undefined && { version: ifVersion }),
        })
        .update({ content, edited_at: now, version: db.raw('version + 1') });
      if (changed === 1) await index.put([{ id, chatId, content }]);
      return changed === 1;
    },

    async remove({ id, chatId, number }, now) {
      await db('messages')
        .where({ chat_id: chatId, id })
        .update({ content: null, attachment_count: 0, deleted_at: now, version: db.raw('version + 1') });
      await db('deleted_messages').insert({ chat_id: chatId, number });
      await db('chat_participants')
        .where({ chat_id: chatId })
        .where('read_number', '<', number)
        .update({ unread_deleted: db.raw('unread_deleted + 1') });
      await db('message_attachments').where({ message_id: id }).delete();
      await index.remove(id);
    },

    async search(chatIds, words, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const ids = await index.find(chatIds, words, Number(lastId), limit + 1);
      const page = toPage(
        ids,
        limit,
        (id) => id,
        (id) => [id],
      );
      const found = new Map((await reader.byIds(page.items)).map((message) => [message.id, message]));
      return { ...page, items: page.items.flatMap((id) => found.get(id) ?? []) };
    },

    async sharesFile(accountId, fileId) {
      const shared = await db('message_attachments as a')
        .join('chat_participants as p', 'p.chat_id', 'a.chat_id')
        .where({ 'a.file_id': fileId, 'p.account_id': accountId })
        .first('a.message_id');
      return shared !== undefined;
    },
  };
}
