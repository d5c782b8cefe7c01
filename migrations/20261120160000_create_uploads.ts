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

  await create('uploads', (table) => {
    table.specificType(
      'id',
      mysql ? 'bigint auto_increment primary key' : 'integer primary key autoincrement',
    );
    table.bigInteger('owner_id').notNullable().references('accounts.id');
    table.string('name').notNullable();
    table.string('declared_type');
    table.text('metadata').notNullable();
    table.string('visibility', 16).notNullable();
    table.bigInteger('length').notNullable();
    table.bigInteger('received').notNullable().defaultTo(0);
    table.string('state', 16).notNullable();
    // Who may add bytes: the request that came last.
    table.string('writer', 64);
    table.bigInteger('file_id').references('files.id').onDelete('set null');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['owner_id'], 'uploads_by_owner');
    table.index(['file_id'], 'uploads_by_file');
    table.index(['expires_at'], 'uploads_by_expiry');
    table.index(['state', 'expires_at'], 'uploads_by_state_and_expiry');
  });

  // The bytes that are here, each run of them in a blob.
  await create('upload_parts', (table) => {
    table.bigInteger('upload_id').notNullable().references('uploads.id');
    table.bigInteger('start').notNullable();
    table.bigInteger('size').notNullable();
    table.string('blob_key', 64).notNullable().unique();
    table.primary(['upload_id', 'start']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['upload_parts', 'uploads']) await knex.schema.dropTable(table);
}
