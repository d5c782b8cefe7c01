import type { Knex } from 'knex';
import type { Message } from '../domain/chats/message.ts';
import { prepare } from './statement.ts';

/** What is read of the table `messages`. */
export interface MessageRow {
  id: number;
  chat_id: number;
  number: number;
  author_id: number;
  content: string | null;
  reply_to: number | null;
  attachment_count: number;
  version: number;
  created_at: number;
  edited_at: number | null;
  deleted_at: number | null;
}

export const messageColumns: readonly (keyof MessageRow)[] = [
  'id',
  'chat_id',
  'number',
  'author_id',
  'content',
  'reply_to',
  'attachment_count',
  'version',
  'created_at',
  'edited_at',
  'deleted_at',
];

export interface MessageReader {
  byId(id: number): Promise<Message | undefined>;
  /** In any order. */
  byIds(ids: readonly number[]): Promise<readonly Message[]>;
  /** Rows with their attachments. */
  toMessages(rows: readonly MessageRow[]): Promise<Message[]>;
}

/** Reads messages by their ids, with their attachments. */
export function createMessageReader(db: Knex): MessageReader {
  const selectById = prepare<MessageRow>(
    db,
    `select ${messageColumns.join(', ')} from messages where id = ?`,
  );

  async function attachmentsOf(rows: readonly MessageRow[]): Promise<ReadonlyMap<number, readonly number[]>> {
    const found = new Map<number, number[]>();
    const ids = rows.filter(({ attachment_count }) => attachment_count > 0).map(({ id }) => id);
    if (ids.length === 0) return found;
    const attached = await db<{ message_id: number; file_id: number }>('message_attachments')
      .select('message_id', 'file_id')
      .whereIn('message_id', ids)
      .orderBy(['message_id', 'place']);
    for (const { message_id, file_id } of attached)
      found.set(message_id, [...(found.get(message_id) ?? []), file_id]);
    return found;
  }

  async function toMessages(rows: readonly MessageRow[]): Promise<Message[]> {
    const attachments = await attachmentsOf(rows);
    return rows.map((row) => toMessage(row, attachments.get(row.id) ?? []));
  }

  return {
    async byId(id) {
      const [message] = await toMessages(await selectById([id]));
      return message;
    },

    async byIds(ids) {
      if (ids.length === 0) return [];
      return toMessages(
        await db<MessageRow>('messages')
          .select(...messageColumns)
          .whereIn('id', ids),
      );
    },

    toMessages,
  };
}

function toMessage(row: MessageRow, attachmentIds: readonly number[]): Message {
  return {
    id: row.id,
    chatId: row.chat_id,
    number: row.number,
    authorId: row.author_id,
    content: row.content,
    replyTo: row.reply_to,
    attachmentIds,
    version: row.version,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
  };
}
