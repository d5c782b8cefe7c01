import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { connect, type Engine } from '../../src/db/connect.ts';
import { migrateUp } from '../../src/db/migrate.ts';
import { type MysqlServer, startMysql } from './mysql.ts';

/** The engine that this run is about: `TEST_ENGINE`, or SQLite. */
export const engine: Engine = process.env.TEST_ENGINE === 'mysql' ? 'mysql' : 'sqlite';

/** A database of the test's own; several connections and processes may use it. */
export interface FreshDatabase {
  /** As `DATABASE_URL` has it. */
  readonly url: string;
  /** Removes it, once all its connections are closed. */
  drop(): Promise<void>;
}

/** An empty database. @param of its engine, where it is not the one that this run is about */
export function freshDatabase(of: Engine = engine): Promise<FreshDatabase> {
  return of === 'mysql' ? freshMysqlDatabase() : freshSqliteDatabase();
}

/** A database with the newest schema. */
export async function freshMigratedDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  const db = connect(database.url);
  await migrateUp(db);
  await db.destroy();
  return database;
}

async function freshSqliteDatabase(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'parley.db')}`,
    drop: () => rm(folder, { recursive: true }),
  };
}

async function freshMysqlDatabase(): Promise<FreshDatabase> {
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  const server = await mysqlServer();
  const run = async (sql: string) => {
    const connection = await createConnection(server.url);
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name}`);
  return { url: new URL(`/${name}`, server.url).href, drop: () => run(`DROP DATABASE ${name}`) };
}

let started: Promise<MysqlServer | undefined> | undefined;

/** One server for all tests of this process. It ends with the process. */
async function mysqlServer(): Promise<MysqlServer> {
  started ??= startMysql();
  const server = await started;
  if (server === undefined) throw new Error('TEST_ENGINE is mysql, but there is no MySQL.');
  return server;
}
