import type { Knex } from 'knex';
import { engineOf } from './connect.ts';

/** A table as it is, whatever migration made it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns of the primary key. */
  readonly key: readonly string[];
  /** The tables that its foreign keys refer to. */
  readonly references: readonly string[];
}

export interface Column {
  readonly name: string;
  /** Whether the database itself gives the value. */
  readonly generated: boolean;
  /** Whether it holds bytes, and not text. */
  readonly binary: boolean;
}

/** All tables of the schema but Knex's own; each comes after those that it refers to. */
export async function tablesOf(db: Knex): Promise<Table[]> {
  const names = engineOf(db) === 'mysql' ? await mysqlNames(db) : await sqliteNames(db);
  const read = engineOf(db) === 'mysql' ? readMysqlTable : readSqliteTable;
  const tables: Table[] = [];
  for (const name of names) if (!name.startsWith('knex_')) tables.push(await read(db, name));
  return inOrderOfReference(tables);
}

function inOrderOfReference(tables: readonly Table[]): Table[] {
  const ordered = new Set<Table>();
  const place = (table: Table, above: readonly Table[]) => {
    if (ordered.has(table) || above.includes(table)) return;
    for (const other of tables) if (table.references.includes(other.name)) place(other, [...above, table]);
    ordered.add(table);
  };
  for (const table of tables) place(table, []);
  return [...ordered];
}

/** Virtual tables, which are indexes for search, and the tables below them are left out. */
async function sqliteNames(db: Knex): Promise<string[]> {
  const rows: { name: string }[] = await db.raw(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
  );
  return rows.map(({ name }) => name);
}

/** Indexes for search that SQLite has as tables, whose rows cannot be read back. MySQL has none. */
export async function virtualTablesOf(db: Knex): Promise<string[]> {
  if (engineOf(db) === 'mysql') return [];
  const rows: { name: string }[] = await db.raw(
    "select name from pragma_table_list where schema = 'main' and type = 'virtual'",
  );
  return rows.map(({ name }) => name);
}

async function readSqliteTable(db: Knex, name: string): Promise<Table> {
  const columns: { name: string; type: string; hidden: number; pk: number }[] = await db.raw(
    'select name, type, hidden, pk from pragma_table_xinfo(?)',
    [name],
  );
  const references: { table: string }[] = await db.raw('select "table" from pragma_foreign_key_list(?)', [
    name,
  ]);
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      generated: column.hidden !== 0,
      binary: /blob/i.test(column.type),
    })),
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    references: references.map(({ table }) => table),
  };
}

async function mysqlNames(db: Knex): Promise<string[]> {
  const [rows] = await db.raw(
    `select table_name as name from information_schema.tables
      where table_schema = database() and table_type = 'BASE TABLE' order by table_name`,
  );
  return rows.map(({ name }: { name: string }) => name);
}

async function readMysqlTable(db: Knex, name: string): Promise<Table> {
  const [columns = []]: { name: string; type: string; extra: string }[][] = await db.raw(
    `select column_name as name, data_type as type, extra as extra from information_schema.columns
      where table_schema = database() and table_name = ? order by ordinal_position`,
    [name],
  );
  const [keys = []]: { name: string; isKey: number; other: string | null }[][] = await db.raw(
    `select column_name as name, constraint_name = 'PRIMARY' as isKey, referenced_table_name as other
       from information_schema.key_column_usage
      where table_schema = database() and table_name = ? order by ordinal_position`,
    [name],
  );
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      generated: /\b(STORED|VIRTUAL|PERSISTENT) GENERATED\b/i.test(column.extra),
      binary: /blob|binary/i.test(column.type),
    })),
    key: keys.filter(({ isKey }) => isKey === 1).map((column) => column.name),
    references: keys.flatMap(({ other }) => other ?? []),
  };
}
