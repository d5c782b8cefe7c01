import type { Knex } from 'knex';

/* Ids, instants, text and `_key` columns are as in the first migration. */

export async function up(knex: Knex): Promise<void> {
  const mysql = knex.client.dialect === 'mysql';

  const create = (name: string, define: (table: Knex.CreateTableBuilder) => void) =>
    knex.schema.createTable(name, (table) => {
      table.specificType(
        'id',
        mysql ? 'bigint auto_increment primary key' : 'integer primary key autoincrement',
      );
      define(table);
      if (mysql) {
        table.engine('InnoDB');
        table.charset('utf8mb4');
        table.collate('utf8mb4_bin');
      }
    });

  await create('books', (table) => {
    table.string('title', 300).notNullable();
    // A JSON array of names.
    table.text('authors').notNullable();
    table.string('isbn', 13).unique();
    table.integer('year');
    table.integer('copies').notNullable();
    table.integer('lent').notNullable().defaultTo(0);
    table.bigInteger('added_by_id').notNullable().references('accounts.id');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();

    // What books are listed by: the beginning of the title.
    table.string('sort_key', 150).notNullable();
    // What is searched: the title and the authors, a line each; some letters become as many as eighteen.
    table.text('text_key', 'mediumtext').notNullable();
    // The ISBN-13, and the ISBN-10 where there is one.
    table.string('isbn_key', 24);
    table.specificType(
      'available',
      'smallint generated always as (case when lent < copies then 1 else 0 end) stored',
    );

    // Last, since it is long: a search need not read over it.
    table.text('description');

    table.index(['sort_key', 'id'], 'books_by_title');
    table.index(['available', 'sort_key', 'id'], 'books_by_availability');
    table.index(['added_by_id', 'id'], 'books_by_account');
  });

  await create('loans', (table) => {
    table.bigInteger('book_id').references('books.id').onDelete('set null');
    table.string('book_title', 300).notNullable();
    table.bigInteger('account_id').notNullable().references('accounts.id');
    table.bigInteger('borrowed_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('returned_at');
    // Null once it is returned, so that the unique index holds only what is out.
    table.specificType(
      'active',
      'smallint generated always as (case when returned_at is null then 1 end) stored',
    );

    table.unique(['book_id', 'account_id', 'active']);
    table.index(['account_id', 'id'], 'loans_by_account');
    table.index(['account_id', 'active', 'id'], 'loans_by_account_and_state');
    table.index(['active', 'id'], 'loans_by_state');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('loans');
  await knex.schema.dropTable('books');
}
