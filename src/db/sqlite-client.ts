import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import type { Knex } from 'knex';
import Client from 'knex/lib/dialects/better-sqlite3/index.js';
import { LRUCache } from 'lru-cache';
import { acquire, type ClientConfig, observed, type PreparingClient, sqlOf } from './client.ts';
import { isBusy } from './errors.ts';
import { openSqlite } from './sqlite-driver.ts';

/** How long to wait for a lock that another process holds, and how often to ask for it, in milliseconds. */
const BUSY_TIMEOUT = 5000;
const BUSY_INTERVAL = 10;

/** Knex on better-sqlite3, with statements that stay compiled, and transactions that lock as they begin. */
export class SqliteClient extends Client implements PreparingClient {
  declare config: ClientConfig;
  declare connectionSettings: { filename: string };

  override async acquireRawConnection(): Promise<Database> {
    const connection = openSqlite(this.connectionSettings.filename);
    connection.pragma('journal_mode = WAL');
    // What was acknowledged survives a power cut.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // SQLite would wait on the thread that serves everybody; `patiently` does not.
    connection.pragma('busy_timeout = 0');
    return compilingOnce(connection);
  }

  override acquireConnection(): Promise<unknown> {
    return acquire(this);
  }

  override getPoolSettings(config: object): object {
    return { ...super.getPoolSettings(config), validate: isUsable };
  }

  /**
   * Transactions take the write lock as they begin. One that began by reading could not take it later, when another
   * process has written meanwhile, and would fail where this one waits.
   */
  override transaction(container: unknown, config: unknown, outer: unknown): Knex.Transaction {
    const transaction = super.transaction(container, config, outer);
    const begin = (connection: Database) =>
      transaction.query(connection, 'BEGIN IMMEDIATE;', undefined, undefined);
    return Object.assign(transaction, { begin });
  }

  override query(connection: Database, query: string | { sql: string }): Promise<unknown> {
    return observed(this.config, sqlOf(query), () => patiently(() => super.query(connection, query)));
  }

  execute(connection: Database, sql: string, bindings: readonly unknown[]): Promise<unknown[]> {
    const values = this._formatBindings(bindings);
    return observed(this.config, sql, () => patiently(() => executed(connection.prepare(sql), values)));
  }
}

function executed(statement: Statement, values: unknown[]): unknown[] {
  if (statement.reader) return statement.all(values);
  statement.run(values);
  return [];
}

/** Runs a statement, again and again while another process holds the lock it needs. */
async function patiently<T>(statement: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += BUSY_INTERVAL) {
    try {
      return await statement();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_TIMEOUT) throw error;
      await delay(BUSY_INTERVAL);
    }
  }
}

/** The same connection, with its newest statements kept: Knex has each compiled anew, every time. */
function compilingOnce(connection: Database): Database {
  const compile = connection.prepare.bind(connection);
  const statements = new LRUCache({ max: 500, memoMethod: (sql: string) => compile(sql) });
  return Object.assign(connection, { prepare: (sql: string) => statements.memo(sql) });
}

/** A commit that failed leaves its transaction open. It must not swallow what the connection does next. */
function isUsable(connection: Database): boolean {
  if (connection.open && connection.inTransaction) connection.exec('ROLLBACK');
  return connection.open;
}
