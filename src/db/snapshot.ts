import type { Database } from 'better-sqlite3';
import type { Knex } from 'knex';
import type { Connection } from 'mysql2';
import type { DumpRow, DumpValue, RowSnapshot, TableHead } from '../domain/dump.ts';
import { engineOf } from './connect.ts';
import { derivedTables } from './derived-tables.ts';
import { translate } from './errors.ts';
import { type Table, tablesOf, virtualTablesOf } from './tables.ts';

/** A connection in a transaction that sees what was committed when it began, and holds no lock that a writer needs. */
interface Reader {
  read(sql: string): AsyncIterable<readonly unknown[]>;
  lastId(table: Table): Promise<number | null>;
  close(): Promise<void>;
}

/** Opens a snapshot on a connection of its own. On SQLite, that is the only one of this Knex. */
export async function openSnapshot(db: Knex): Promise<RowSnapshot> {
  const tables = (await tablesOf(db)).filter(({ name }) => !(name in derivedTables));
  const lost = (await virtualTablesOf(db)).find((name) => !(name in derivedTables));
  if (lost !== undefined) throw new Error(`derived-tables.ts does not tell how to make ${lost} anew.`);
  const reader = await (engineOf(db) === 'mysql' ? mysqlReader(db) : sqliteReader(db));
  try {
    const migrations: string[] = [];
    for await (const [name] of reader.read('select name from knex_migrations order by name'))
      migrations.push(String(name));
    const heads: TableHead[] = [];
    for (const table of tables)
      heads.push({
        name: table.name,
        columns: table.columns.map(({ name }) => name),
        lastId: await reader.lastId(table),
      });
    return {
      migrations,
      tables: heads,
      rows: ({ name, columns }) => {
        const { key } = tables.find((table) => table.name === name) as Table;
        return dumped(reader.read(`select ${listOf(columns)} from ${quoted(name)} order by ${listOf(key)}`));
      },
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** Names that both engines take as they are once they are quoted: ours have no other characters. */
const quoted = (name: string): string => `\`${name}\``;
const listOf = (names: readonly string[]): string => names.map(quoted).join(', ');

async function* dumped(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<DumpRow> {
  for await (const row of rows) yield row.map(toDumpValue);
}

function toDumpValue(value: unknown): DumpValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  throw new Error(`A column holds a ${typeof value}, which a dump cannot hold.`);
}

async function sqliteReader(db: Knex): Promise<Reader> {
  const connection: Database = await db.client.acquireConnection();
  connection.exec('BEGIN');

  async function* read(sql: string) {
    try {
      for (const row of connection.prepare(sql).raw().safeIntegers().iterate()) yield row as unknown[];
    } catch (error) {
      throw translate(error);
    }
  }

  return {
    read,
    async lastId({ name }) {
      const row = connection.prepare('select seq from sqlite_sequence where name = ?').raw().get(name);
      return Array.isArray(row) ? Number(row[0]) : null;
    },
    async close() {
      connection.exec('COMMIT');
      db.client.releaseConnection(connection);
    },
  };
}

async function mysqlReader(db: Knex): Promise<Reader> {
  const connection: Connection = await db.client.acquireConnection();
  await connection.promise().query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.promise().query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');

  async function* read(sql: string) {
    const options = { sql, rowsAsArray: true, supportBigNumbers: true, dateStrings: true };
    try {
      for await (const row of connection.query(options).stream({ highWaterMark: 100 }))
        yield row as unknown[];
    } catch (error) {
      throw translate(error);
    }
  }

  return {
    read,
    async lastId({ name }) {
      // As it is now, which is not less than it was.
      for await (const [, sql] of read(`show create table ${quoted(name)}`)) {
        if (!/\bauto_increment\b/i.test(String(sql).replace(/^\).*/m, ''))) return null;
        return Number(/^\).*\bAUTO_INCREMENT=(\d+)/m.exec(String(sql))?.[1] ?? 1) - 1;
      }
      return null;
    },
    async close() {
      // Its isolation is not that of the others; it must not go back into the pool.
      connection.destroy();
      db.client.releaseConnection(connection);
    },
  };
}
