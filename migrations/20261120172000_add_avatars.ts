import type { Knex } from 'knex';

/* The name by which people know the picture of somebody, where pictures are files that people know by their names. */

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('accounts', (table) => {
    table.string('avatar');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table accounts drop column avatar');
}
