import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { wordsOf } from '../domain/chats/words.ts';
import { engineOf } from './connect.ts';
import { indexHint } from './index-hint.ts';
import { prepare } from './statement.ts';

/** How many messages are indexed at once when all are. */
const FILL_BATCH = 50;

/** What is indexed of a message. */
export interface SearchableMessage {
  readonly id: number;
  readonly chatId: number;
  readonly content: string;
}

/** The full-text index over messages. */
export interface MessageSearch {
  /** Makes messages found by the words of their content, and by no others. */
  put(messages: readonly SearchableMessage[]): Promise<void>;
  remove(id: number): Promise<void>;
  /** The ids, below `before`, of the messages of these chats with every one of the words; newest first. */
  find(
    chatIds: readonly number[],
    words: readonly string[],
    before: number,
    limit: number,
  ): Promise<number[]>;
}

/**
 * FTS5 on SQLite, FULLTEXT on MySQL. They take text apart differently, and MySQL depends on settings of its server
 * (shortest word, stop words), so neither is given the text: it is taken apart here, and each word is indexed as a
 * term that any engine takes for a word of its own. A term is of a word in a chat, so that a search reads what is of
 * the caller's own chats alone, however often others use the word.
 */
export function createMessageSearch(db: Knex): MessageSearch {
  return engineOf(db) === 'mysql' ? onMysql(db) : onSqlite(db);
}

function onMysql(db: Knex): MessageSearch {
  const select = prepare<{ message_id: number }>(
    db,
    `select message_id from message_search ${indexHint(db, 'message_search_words')}
      where match (words) against (? in boolean mode) and message_id < ?
      order by message_id desc limit ?`,
  );
  return {
    async put(messages) {
      const rows = messages.map((message) => ({ message_id: message.id, words: termsOf(message) }));
      await db('message_search').insert(rows).onConflict('message_id').merge();
    },
    async remove(id) {
      await db('message_search').where({ message_id: id }).delete();
    },
    async find(chatIds, words, before, limit) {
      const query = chatIds
        .map((id) => `(${words.map((word) => `+${termOf(word, id)}`).join(' ')})`)
        .join(' ');
      return (await select([query, before, limit])).map(({ message_id }) => message_id);
    },
  };
}

function onSqlite(db: Knex): MessageSearch {
  const select = prepare<{ rowid: number }>(
    db,
    `select rowid from message_search
      where message_search match ? and rowid < ?
      order by rowid desc limit ?`,
  );
  return {
    async put(messages) {
      const places = messages.map(() => '(?, ?)').join(', ');
      const values = messages.flatMap((message) => [message.id, termsOf(message)]);
      await db.raw(`insert or replace into message_search (rowid, words) values ${places}`, values);
    },
    async remove(id) {
      await db('message_search').where({ rowid: id }).delete();
    },
    async find(chatIds, words, before, limit) {
      const query = chatIds
        .map((id) => `(${words.map((word) => termOf(word, id)).join(' AND ')})`)
        .join(' OR ');
      return (await select([query, before, limit])).map(({ rowid }) => rowid);
    },
  };
}

const termsOf = ({ content, chatId }: SearchableMessage): string =>
  wordsOf(content)
    .map((word) => termOf(word, chatId))
    .join(' ');

/** Makes the index anew, for all messages. */
export async function fillMessageSearch(db: Knex): Promise<void> {
  const index = createMessageSearch(db);
  await db('message_search').delete();
  let messages: SearchableMessage[];
  let lastId = 0;
  do {
    messages = await db<SearchableMessage>('messages')
      .select('id', { chatId: 'chat_id' }, 'content')
      .where('id', '>', lastId)
      .whereNotNull('content')
      .orderBy('id')
      .limit(FILL_BATCH);
    if (messages.length > 0) await index.put(messages);
    lastId = messages.at(-1)?.id ?? lastId;
  } while (messages.length === FILL_BATCH);
}

/** Letters and digits only, never short, never a stop word; of 80 bits, so that no two are ever the same. */
function termOf(word: string, chatId: number): string {
  return `t${createHash('sha256').update(`${chatId} ${word}`).digest('hex').slice(0, 20)}`;
}
