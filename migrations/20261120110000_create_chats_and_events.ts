import type { Knex } from 'knex';

/*
 * Chats with their participants and messages, and the events that tell of them. Made as the tables before them.
 *
 * On MySQL messages are clustered by (chat_id, id), so that a page of a chat lies together and costs the same however
 * deep it is. SQLite keeps them by id, and finds a page through a unique index on the same columns.
 */

export async function up(knex: Knex): Promise<void> {
  const mysql = knex.client.dialect === 'mysql';

  const create = (name: string, define: (table: Knex.CreateTableBuilder) => void) =>
    knex.schema.createTable(name, (table) => {
      define(table);
      if (mysql) {
        table.engine('InnoDB');
        table.charset('utf8mb4');
        table.collate('utf8mb4_bin');
      }
    });

  const id = (table: Knex.CreateTableBuilder) =>
    table.specificType(
      'id',
      mysql ? 'bigint auto_increment primary key' : 'integer primary key autoincrement',
    );

  await create('chats', (table) => {
    id(table);
    table.string('system_key', 64).unique();
    table.string('name', 100).notNullable();
    table.bigInteger('owner_id').references('accounts.id');
    table.bigInteger('participant_count').notNullable().defaultTo(0);
    // All that were ever sent; the number of the newest.
    table.bigInteger('message_count').notNullable().defaultTo(0);
    table.bigInteger('last_message_id');
    // The id of the event that told of it: chats are listed by this, and no two have the same.
    table.bigInteger('last_activity').notNullable().defaultTo(0);
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('deleted_at');
    table.index(['deleted_at', 'id'], 'chats_by_deletion');
  });

  await create('chat_participants', (table) => {
    table.bigInteger('chat_id').notNullable().references('chats.id');
    table.bigInteger('account_id').notNullable().references('accounts.id');
    // The id of the event that told of it: events of the chat before this one are not for this participant.
    table.bigInteger('since').notNullable();
    table.bigInteger('read_message_id').notNullable().defaultTo(0);
    table.bigInteger('read_number').notNullable().defaultTo(0);
    // How many messages after the read one have been deleted, and so do not count as unread.
    table.bigInteger('unread_deleted').notNullable().defaultTo(0);
    table.primary(['chat_id', 'account_id']);
    table.index(['account_id', 'chat_id'], 'chat_participants_by_account');
  });

  await create('messages', (table) => {
    table.bigInteger('chat_id').notNullable().references('chats.id');
    if (mysql) {
      table.specificType('id', 'bigint not null auto_increment unique key');
      table.primary(['chat_id', 'id']);
    } else {
      id(table);
      table.unique(['chat_id', 'id'], { indexName: 'messages_by_chat' });
    }
    // Counts up by one within the chat, without a gap.
    table.bigInteger('number').notNullable();
    table.bigInteger('author_id').notNullable().references('accounts.id');
    // The Idempotency-Key it was sent under: on the message itself, so that no crash can part them.
    table.string('client_key', 255);
    table.bigInteger('reply_to');
    table.text('content');
    table.integer('attachment_count').notNullable().defaultTo(0);
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('edited_at');
    table.bigInteger('deleted_at');
    table.unique(['author_id', 'client_key']);
    table.index(['author_id', 'id'], 'messages_by_author');
  });

  // The numbers of the tombstones, so that those after a read marker are counted without a look at the messages.
  await create('deleted_messages', (table) => {
    table.bigInteger('chat_id').notNullable();
    table.bigInteger('number').notNullable();
    table.primary(['chat_id', 'number']);
  });

  await create('message_attachments', (table) => {
    table.bigInteger('message_id').notNullable();
    table.bigInteger('file_id').notNullable().references('files.id').onDelete('cascade');
    table.bigInteger('chat_id').notNullable();
    table.integer('place').notNullable();
    table.primary(['message_id', 'file_id']);
    table.index(['file_id', 'chat_id'], 'message_attachments_by_file');
  });

  // Words are written here in a form that both engines take apart alike, whatever their settings.
  if (mysql)
    await knex.raw(
      `create table message_search (
         message_id bigint not null primary key,
         words mediumtext character set ascii not null,
         fulltext key message_search_words (words)
       ) engine = InnoDB`,
    );
  else
    await knex.raw(
      `create virtual table message_search
         using fts5 (words, content = '', contentless_delete = 1, columnsize = 1, detail = none)`,
    );

  await create('events', (table) => {
    id(table);
    /*
     * Where it stands in the order in which readers see events. On SQLite, with its one writer at a time, ids are
     * committed in their order. On MySQL one that counted up earlier may be committed later, so positions are given
     * to what has been committed.
     */
    table.specificType('position', mysql ? 'bigint' : 'integer generated always as (id) virtual');
    // Whom it is for: the participants of a chat, or one account.
    table.bigInteger('chat_id');
    table.bigInteger('account_id');
    table.string('type', 32).notNullable();
    table.text('data').notNullable();
    table.bigInteger('created_at').notNullable();
    table.unique(['position']);
    table.index(['chat_id', 'position'], 'events_by_chat');
    table.index(['account_id', 'position'], 'events_by_account');
    table.index(['created_at'], 'events_by_age');
  });

  // One row: the last position that is kept no longer. Who gives positions locks it.
  await create('event_horizon', (table) => {
    table.integer('id').notNullable().primary();
    table.bigInteger('purged_position').notNullable();
  });
  await knex('event_horizon').insert({ id: 1, purged_position: 0 });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'event_horizon',
    'events',
    'message_search',
    'message_attachments',
    'deleted_messages',
    'messages',
    'chat_participants',
    'chats',
  ])
    await knex.schema.dropTable(table);
}
