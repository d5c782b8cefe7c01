import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Knex } from 'knex';
import Client from 'knex/lib/dialects/mysql2/index.js';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type ExecuteValues,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2';
import { acquire, type ClientConfig, type PreparingClient, sqlOf } from './client.ts';
import { isFromServer, translate } from './errors.ts';
import { createHangGuard, type HangGuard } from './hang-guard.ts';
import { retryDeadlocks } from './transaction.ts';

/** How long a server that is there may take to let somebody in, in milliseconds, and in how many looks for it. */
const KNOCK_TIMEOUT = 750;
const LOOKS = 10;

/** What every session agrees on. Reading what is committed takes fewer locks, and so gives fewer deadlocks. */
const SESSION = [
  'SET NAMES utf8mb4 COLLATE utf8mb4_bin',
  `SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 2,
     sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

interface MysqlConfig extends ClientConfig {
  hangGuard: HangGuard;
}

type MysqlConnection = Connection & { readonly stream: Socket };

/** Knex on mysql2, with prepared statements, and statements that fail where the server has gone silent. */
export class MysqlClient extends Client implements PreparingClient {
  declare config: MysqlConfig;
  declare connectionSettings: ConnectionOptions;

  constructor(config: Knex.Config) {
    super(config);
    this.config.hangGuard = createHangGuard(() => letsIn(this.connectionSettings));
  }

  override async acquireRawConnection(): Promise<MysqlConnection> {
    const connection: MysqlConnection = await super.acquireRawConnection();
    try {
      for (const sql of SESSION) await connection.promise().query(sql);
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  override async destroyRawConnection(connection: MysqlConnection): Promise<void> {
    await super.destroyRawConnection(connection);
    // A server that has gone silent does not close it.
    connection.stream.destroySoon();
  }

  override acquireConnection(): Promise<unknown> {
    return acquire(this);
  }

  override getPoolSettings(config: object): object {
    return {
      ...super.getPoolSettings(config),
      validate: (connection: MysqlConnection) => this.validateConnection(connection),
    };
  }

  override query(connection: MysqlConnection, query: string | { sql: string }): Promise<unknown> {
    return guarded(this, connection, sqlOf(query), () => super.query(connection, query));
  }

  execute(connection: MysqlConnection, sql: string, bindings: readonly unknown[]): Promise<unknown[]> {
    return guarded(this, connection, sql, () => executed(connection, sql, bindings));
  }
}

/** What every statement goes through. One that lost a deadlock outside of a transaction runs again. */
function guarded<T>(
  { config, transacting }: MysqlClient,
  { stream }: MysqlConnection,
  sql: string,
  run: () => Promise<T>,
): Promise<T> {
  const once = async () => {
    const waiting = config.hangGuard.enter(stream);
    try {
      return await run();
    } catch (error) {
      throw translate(error);
    } finally {
      config.hangGuard.leave(waiting);
      config.onQuery?.(sql, performance.now() - waiting.since);
    }
  };
  return transacting ? once() : retryDeadlocks(once);
}

function executed(connection: Connection, sql: string, bindings: readonly unknown[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    connection.execute<RowDataPacket[] | ResultSetHeader>(
      sql,
      bindings as ExecuteValues[],
      (error, result) => {
        if (error) reject(error);
        else resolve(Array.isArray(result) ? result : []);
      },
    );
  });
}

/** Whether the server answers somebody new, be it with a refusal. */
function letsIn(settings: ConnectionOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = createConnection({ ...settings, connectTimeout: 0 }) as MysqlConnection;
    const settle = (isThere: boolean) => {
      resolve(isThere);
      visitor.destroy();
      visitor.stream.destroy();
    };
    visitor.on('connect', () => settle(true));
    visitor.on('error', (error) => settle(isFromServer(error)));
    void knockTimeout().then(() => settle(false));
  });
}

/**
 * In many short waits, not a long one: between two of them an answer is heard that is already there. Else a process
 * that was too busy to listen would take its own silence for the server's.
 */
async function knockTimeout(): Promise<void> {
  for (let look = 0; look < LOOKS; look++) await delay(KNOCK_TIMEOUT / LOOKS);
}
