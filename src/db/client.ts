import type { Knex } from 'knex';
import { translate, unavailable } from './errors.ts';

/** What both engines' clients add to Knex's: statements that stay prepared. The seam under `statement.ts`. */
export interface PreparingClient extends Knex.Client {
  /**
   * Runs a statement that is compiled once per connection.
   * @param connection of `acquireConnection`
   * @returns the rows that it reads; none for one that writes
   */
  execute(connection: unknown, sql: string, bindings: readonly unknown[]): Promise<unknown[]>;
}

/** Told of every statement: its SQL with placeholders, never values, and how long the database took. */
export type QueryListener = (sql: string, durationMs: number) => void;

/** Knex's configuration and ours. A transaction has a client of its own, but shares this with its parent. */
export interface ClientConfig extends Knex.Config {
  onQuery?: QueryListener;
}

/** Runs one statement, tells the listener, and translates its error. */
export async function observed<T>(config: ClientConfig, sql: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await run();
  } catch (error) {
    throw translate(error);
  } finally {
    config.onQuery?.(sql, performance.now() - start);
  }
}

/**
 * Takes a connection out of the pool, to be given back through `client.releaseConnection`.
 * @throws DomainError `unavailable` when there is none to be had
 */
export async function acquire(client: Knex.Client): Promise<unknown> {
  if (client.pool === undefined) throw unavailable('The database was closed.');
  try {
    return await (client.pool as Knex.TarnPoolLike).acquire().promise;
  } catch (error) {
    throw unavailable(error);
  }
}

/** The SQL of what Knex hands to `Client.query`. */
export function sqlOf(query: string | { sql: string }): string {
  return typeof query === 'string' ? query : query.sql;
}
