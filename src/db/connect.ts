import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knex, { type Knex } from 'knex';
import type { ClientConfig, QueryListener } from './client.ts';
import { MysqlClient } from './mysql-client.ts';
import { SqliteClient } from './sqlite-client.ts';

export type Engine = 'sqlite' | 'mysql';

export interface ConnectOptions {
  /** Told of every statement: its SQL with placeholders, never values, and how long the database took. */
  readonly onQuery?: QueryListener;
}

/**
 * Opens a database; connections are made as they are needed. Its errors are those that `errors.ts` describes.
 * @param url `sqlite:<path>` (the folder is created), `sqlite::memory:` or `mysql://user:password@host:port/name`
 */
export function connect(url: string, options: ConnectOptions = {}): Knex {
  return knex(knexConfig(url, options));
}

/** The configuration for Knex, as its command line wants it. */
export function knexConfig(url: string, options: ConnectOptions = {}): Knex.Config {
  const config: ClientConfig = {
    ...(url.startsWith('sqlite:') ? sqliteConfig(url.slice('sqlite:'.length)) : mysqlConfig(url)),
    ...options,
    // Values may be secret, and errors are logged.
    compileSqlOnError: false,
    // Whatever Knex has to tell comes as an error too.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
  };
  return config;
}

/** The engine behind a Knex or a transaction. */
export function engineOf(db: Knex): Engine {
  return db.client.dialect === 'mysql' ? 'mysql' : 'sqlite';
}

/** One connection for all: SQLite has one writer at a time, and a database in memory is its connection. */
function sqliteConfig(filename: string): Knex.Config {
  if (filename !== ':memory:') mkdirSync(dirname(filename), { recursive: true });
  return {
    client: SqliteClient,
    connection: { filename },
    pool: { min: 1, max: 1 },
    acquireConnectionTimeout: 10_000,
    useNullAsDefault: true,
  };
}

/** With the server away, a statement fails within two seconds, whatever of this it runs into. */
function mysqlConfig(url: string): Knex.Config {
  const connection = {
    uri: url,
    database: decodeURIComponent(new URL(url).pathname.slice(1)),
    charset: 'utf8mb4',
    timezone: 'Z',
    // Sums are numbers, as on SQLite.
    decimalNumbers: true,
    connectTimeout: 1000,
  };
  return {
    client: MysqlClient,
    connection,
    pool: { min: 0, max: 10, createTimeoutMillis: 1500 },
    acquireConnectionTimeout: 1500,
  };
}

function ignore(): void {}
