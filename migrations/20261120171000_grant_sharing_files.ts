import type { Knex } from 'knex';

/* Whether an account may share files with all others (the operation users of the dialect `fileshare`). */

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('accounts', (table) =>
    table.specificType('shares_files', 'smallint').notNullable().defaultTo(0),
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table accounts drop column shares_files');
}
