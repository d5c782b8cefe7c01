import type { Knex } from 'knex';
import { engine } from './database.ts';

/** The names of all tables, in their order. */
export async function tablesOf(db: Knex): Promise<string[]> {
  const names =
    engine === 'mysql'
      ? db('information_schema.tables').whereRaw('table_schema = database()').pluck('table_name')
      : db('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'sqlite_%').pluck('name');
  return (await names).sort();
}

/** The statements that would make the schema as it is: tables, columns, keys and indexes, without what is in them. */
export async function schemaOf(db: Knex): Promise<string[]> {
  if (engine === 'sqlite') return (await db('sqlite_master').whereNotNull('sql').pluck('sql')).sort();
  const statements: string[] = [];
  for (const table of await tablesOf(db)) {
    const [[row]] = await db.raw('show create table ??', [table]);
    statements.push(row['Create Table'].replace(/ AUTO_INCREMENT=\d+/, ''));
  }
  return statements;
}
