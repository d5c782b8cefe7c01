import type { Knex } from 'knex';
import type { ChatStore, ChatWithParticipants } from '../domain/chats/chat.ts';
import { type ChatRow, chatColumns, toChat } from './chat-row.ts';
import { createChatViews } from './chat-views.ts';
import { engineOf } from './connect.ts';
import { duplicateKey } from './errors.ts';
import { participantIdsOf } from './participant-ids.ts';
import { createParticipantStore } from './participant-store.ts';
import { prepare } from './statement.ts';
import { isTransaction } from './transaction.ts';

/** Chats in the table `chats`, and their participants. */
export function createChatStore(db: Knex): ChatStore {
  // On SQLite a transaction has the database for itself from its beginning.
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectById = prepare<ChatRow>(
    db,
    `select ${chatColumns.join(', ')} from chats where id = ? and deleted_at is null ${lock}`,
  );

  async function withParticipants(ids: readonly number[]): Promise<readonly ChatWithParticipants[]> {
    const rows = await db<ChatRow>('chats')
      .select(...chatColumns)
      .whereIn('id', ids)
      .whereNull('deleted_at');
    const participants = await participantIdsOf(db, rows);
    return rows.map((row) => ({ ...toChat(row), participantIds: participants.get(row.id) ?? [] }));
  }

  return {
    async insert({ name, systemKey, ownerId, createdAt }) {
      try {
        const [id] = await db('chats').insert({
          name,
          system_key: systemKey,
          owner_id: ownerId,
          created_at: createdAt,
          updated_at: createdAt,
        });
        return id;
      } catch (error) {
        if (duplicateKey(error) === undefined) throw error;
        return undefined;
      }
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toChat(row);
    },

    async idOfSystemChat(key) {
      const row = await db<ChatRow>('chats').first('id').where({ system_key: key });
      return row?.id;
    },

    withParticipants,

    async update(id, { name, ownerId }, now, ifVersion) {
      const changed = await db('chats')
        .where({ id, deleted_at: null, ...(ifVersion !== undefined && { version: ifVersion }) })
        .update({ name, owner_id: ownerId, version: db.raw('version + 1'), updated_at: now });
      return changed === 1;
    },

    async noteActivity(id, eventId) {
      await db('chats').where({ id }).where('last_activity', '<', eventId).update({ last_activity: eventId });
    },

    async remove(id, now) {
      await db('chats').where({ id }).update({ deleted_at: now, participant_count: 0 });
      await db('chat_participants').where({ chat_id: id }).delete();
    },

    ...createChatViews(db),
    ...createParticipantStore(db),
  };
}
