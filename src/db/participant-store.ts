import type { Knex } from 'knex';
import type { ChatStore } from '../domain/chats/chat.ts';
import { indexHint, readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';

interface MarkerRow {
  read_message_id: number;
  read_number: number;
}

type ParticipantStore = Pick<
  ChatStore,
  | 'isParticipant'
  | 'participantIds'
  | 'longestParticipant'
  | 'idsOf'
  | 'addParticipants'
  | 'removeParticipant'
  | 'readMarker'
  | 'moveReadMarker'
  | 'unreadCount'
>;

/** How many rows one statement inserts. */
const BATCH = 500;

/** Who takes part in which chat, and how far they have read, in the table `chat_participants`. */
export function createParticipantStore(db: Knex): ParticipantStore {
  const participants = () => db('chat_participants');
  const selectMarker = prepare<MarkerRow>(
    db,
    'select read_message_id, read_number from chat_participants where chat_id = ? and account_id = ?',
  );
  const selectIdsOf = prepare<{ chat_id: number }>(
    db,
    `select chat_id from chat_participants ${indexHint(db, 'chat_participants_by_account')}
      where account_id = ? order by chat_id`,
  );

  const changeCount = (id: number, by: number, now: number) =>
    db('chats')
      .where({ id })
      .update({
        participant_count: db.raw('participant_count + ?', [by]),
        version: db.raw('version + 1'),
        updated_at: now,
      });

  return {
    async isParticipant(id, accountId) {
      return (await selectMarker([id, accountId])).length === 1;
    },

    participantIds: (id) =>
      participants().where({ chat_id: id }).orderBy('account_id').pluck<number[]>('account_id'),

    async longestParticipant(id) {
      const row = await participants()
        .where({ chat_id: id })
        .orderBy(['since', 'account_id'])
        .first('account_id');
      return row?.account_id;
    },

    async idsOf(accountId) {
      return (await selectIdsOf([accountId])).map(({ chat_id }) => chat_id);
    },

    async addParticipants(chat, accountIds, since, now) {
      const rows = accountIds.map((account_id) => ({
        chat_id: chat.id,
        account_id,
        since,
        read_message_id: chat.lastMessageId ?? 0,
        read_number: chat.messageCount,
      }));
      for (let at = 0; at < rows.length; at += BATCH) await participants().insert(rows.slice(at, at + BATCH));
      await changeCount(chat.id, rows.length, now);
    },

    async removeParticipant(id, accountId, now) {
      const removed = await participants().where({ chat_id: id, account_id: accountId }).delete();
      if (removed === 1) await changeCount(id, -1, now);
      return removed === 1;
    },

    async readMarker(id, accountId) {
      const [row] = await selectMarker([id, accountId]);
      return row && { messageId: row.read_message_id, number: row.read_number };
    },

    async moveReadMarker(id, accountId, from, to) {
      const passed = db('deleted_messages')
        .where({ chat_id: id })
        .where('number', '>', from.number)
        .where('number', '<=', to.number)
        .count();
      await participants()
        .where({ chat_id: id, account_id: accountId })
        .update({
          read_message_id: to.messageId,
          read_number: to.number,
          unread_deleted: db.raw('unread_deleted - (?)', [passed]),
        });
    },

    async unreadCount(id, accountId) {
      const row = await db(readThrough(db, 'chat_participants as p', 'chat_participants_by_account'))
        .join('chats as c', 'c.id', 'p.chat_id')
        .where({ 'p.chat_id': id, 'p.account_id': accountId })
        .first({ unread: db.raw('c.message_count - p.read_number - p.unread_deleted') });
      return row?.unread ?? 0;
    },
  };
}
