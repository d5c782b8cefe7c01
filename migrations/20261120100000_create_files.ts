import type { Knex } from 'knex';

/* How tables are made here is told in 20261120090000_create_accounts_and_sessions.ts. */

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

  await create('files', (table) => {
    id(table);
    table.bigInteger('owner_id').notNullable().references('accounts.id');
    table.string('name').notNullable();
    table.text('name_key').notNullable();
    table.bigInteger('size').notNullable();
    table.string('media_type').notNullable();
    table.string('kind', 16).notNullable();
    table.string('sha256', 64).notNullable();
    table.string('visibility', 16).notNullable();
    // The API it was uploaded through.
    table.string('source', 16).notNullable();
    table.string('blob_key', 64).notNullable().unique();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['owner_id', 'id'], 'files_by_owner');
    table.index(['owner_id', 'kind', 'id'], 'files_by_owner_and_kind');
  });

  // What an account's files take; it is counted in the transactions that make and delete them.
  await create('storage_usage', (table) => {
    table.bigInteger('account_id').notNullable().primary().references('accounts.id');
    table.bigInteger('files').notNullable().defaultTo(0);
    table.bigInteger('bytes').notNullable().defaultTo(0);
  });

  // Bytes that no file refers to: about to be written, or to be deleted.
  await create('loose_blobs', (table) => {
    table.string('blob_key', 64).notNullable().primary();
    table.boolean('doomed').notNullable();
    table.bigInteger('due_at').notNullable();
    table.index(['due_at'], 'loose_blobs_by_due');
  });

  await create('file_links', (table) => {
    id(table);
    // A link outlives its file, so that it can say that it is gone.
    table.bigInteger('file_id').references('files.id').onDelete('set null');
    table.string('token_hash', 64).notNullable().unique();
    table.bigInteger('downloads').notNullable().defaultTo(0);
    table.bigInteger('max_downloads');
    table.bigInteger('last_used_at');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('revoked_at');
    table.index(['file_id', 'id'], 'file_links_by_file');
    table.index(['expires_at'], 'file_links_by_expiry');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['file_links', 'loose_blobs', 'storage_usage', 'files'])
    await knex.schema.dropTable(table);
}
