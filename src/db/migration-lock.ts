import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Connection } from 'mysql2';
import { engineOf } from './connect.ts';
import { isBusy } from './errors.ts';
import { openSqlite } from './sqlite-driver.ts';

/**
 * Runs `work` while no other process is in here with the same database; the others wait for their turn. The lock is
 * the database's own, and ends with its process, however that ends.
 */
export async function withMigrationLock<T>(db: Knex, work: () => Promise<T>): Promise<T> {
  return engineOf(db) === 'mysql' ? withMysqlLock(db, work) : withSqliteLock(db, work);
}

/** A named lock, held by a connection of its own. */
async function withMysqlLock<T>(db: Knex, work: () => Promise<T>): Promise<T> {
  const connection: Connection = await db.client.acquireConnection();
  const tryLock = async () => {
    const [[row]] = await db
      .raw("select get_lock(concat('parley-migrations-', md5(database())), 1) as taken")
      .connection(connection);
    return row.taken === 1;
  };
  try {
    while (!(await tryLock()));
    return await work();
  } finally {
    connection.destroy();
    db.client.releaseConnection(connection);
  }
}

/** The lock on an empty database file beside the database, whose own is needed for the work. */
async function withSqliteLock<T>(db: Knex, work: () => Promise<T>): Promise<T> {
  const { filename } = db.client.connectionSettings;
  if (filename === ':memory:') return work();
  const lock = openSqlite(`${filename}-migration-lock`, { timeout: 0 });
  const tryLock = () => {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  };
  try {
    while (!tryLock()) await delay(100);
    return await work();
  } finally {
    lock.close();
  }
}
