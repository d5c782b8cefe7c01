import type { Knex } from 'knex';

/*
 * Profiles are columns of their accounts: `is_private` is null until one was set. Pictures have names of their own.
 * `account_grams` is what people are searched by: a row for every text of up to eight characters in their names, in
 * the order in which they are found. It takes the place of accounts.sort_key, which knew nothing of private profiles.
 */

export async function up(knex: Knex): Promise<void> {
  const mysql = knex.client.dialect === 'mysql';

  await knex.schema.alterTable('accounts', (table) => {
    table.text('bio');
    table.string('location', 200);
    table.string('birth_date', 10);
    table.specificType('is_private', 'smallint');
    table.string('picture_name', 16);
    table.dropIndex([], 'accounts_by_name');
  });
  await knex.raw('alter table accounts drop column sort_key');

  await knex.schema.createTable('pictures', (table) => {
    table.string('name', 16).notNullable();
    table.integer('size').notNullable();
    table.specificType('bytes', mysql ? 'mediumblob' : 'blob').notNullable();
    table.primary(['name', 'size']);
    if (mysql) {
      table.engine('InnoDB');
      table.charset('utf8mb4');
      table.collate('utf8mb4_bin');
    }
  });

  // Bytes on MySQL, for its text takes `a` and `a ` for the same. The table is its primary key, on both engines.
  await knex.raw(`
    create table account_grams (
      gram ${mysql ? 'varbinary(32)' : 'text'} not null,
      relevance smallint not null,
      sort_key varchar(150) not null,
      account_id bigint not null,
      primary key (gram, relevance, sort_key, account_id)
    ) ${mysql ? 'engine = InnoDB default charset utf8mb4 collate utf8mb4_bin' : 'without rowid'}`);
  await fill(knex);
}

export async function down(knex: Knex): Promise<void> {
  const mysql = knex.client.dialect === 'mysql';
  await knex.schema.dropTable('account_grams');
  await knex.schema.dropTable('pictures');
  for (const column of ['picture_name', 'is_private', 'birth_date', 'location', 'bio'])
    await knex.raw(`alter table accounts drop column ${column}`);
  // SQLite adds none that is stored; to who reads it, it is the same.
  await knex.raw(`
    alter table accounts add column sort_key varchar(150) generated always as (
      case when deleted_at is null and disabled_at is null then
        substr(coalesce(username_key, name_key, substr(email_key, 1, instr(email_key, '@') - 1)), 1, 150) end)
      ${mysql ? 'stored' : 'virtual'}`);
  await knex.schema.alterTable('accounts', (table) => table.index(['sort_key', 'id'], 'accounts_by_name'));
}

interface Row {
  id: number;
  username_key: string | null;
  last_name_key: string | null;
  name_key: string | null;
  email_key: string | null;
}

/** For the accounts there are, none of which has a private profile yet. */
async function fill(knex: Knex): Promise<void> {
  let rows: Row[] = [];
  do {
    rows = await knex('accounts')
      .select('id', 'username_key', 'last_name_key', 'name_key', 'email_key')
      .where('id', '>', rows.at(-1)?.id ?? 0)
      .where({ deleted_at: null, disabled_at: null })
      .orderBy('id')
      .limit(1000);
    await knex.batchInsert('account_grams', rows.flatMap(gramsOf).sort(byGram), 500);
  } while (rows.length > 0);
}

/** Rows that belong together are written together, which is several times faster. */
const byGram = (one: { gram: string }, other: { gram: string }) => (one.gram < other.gram ? -1 : 1);

function gramsOf({ id, username_key, last_name_key, name_key, email_key }: Row) {
  const local = email_key?.slice(0, email_key.indexOf('@'));
  const sort_key = Array.from(username_key ?? name_key ?? local ?? '')
    .slice(0, 150)
    .join('')
    .trimEnd();
  const relevances = new Map([['', 0]]);
  for (const [text, atBeginning] of [
    [username_key, 0],
    [name_key, 1],
    [last_name_key, 1],
  ] as const) {
    const characters = Array.from(text ?? '');
    for (const at of characters.keys())
      for (let end = at + 1; end <= Math.min(at + 8, characters.length); end += 1) {
        const gram = characters.slice(at, end).join('');
        const relevance = at === 0 ? atBeginning : 2;
        relevances.set(gram, Math.min(relevance, relevances.get(gram) ?? relevance));
      }
  }
  return [...relevances].map(([gram, relevance]) => ({ gram, relevance, sort_key, account_id: id }));
}
