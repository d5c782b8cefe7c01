import type { Knex } from 'knex';

/*
 * Files that a dialect's users know by their names: in a namespace each name is there once. Files without a namespace
 * have null in both columns, so that the unique index does not hold them.
 */

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('files', (table) => {
    table.string('namespace', 32);
    table.string('unique_name_key');
    table.unique(['namespace', 'unique_name_key']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('files', (table) => table.dropUnique(['namespace', 'unique_name_key']));
  for (const column of ['unique_name_key', 'namespace'])
    await knex.raw(`alter table files drop column ${column}`);
}
