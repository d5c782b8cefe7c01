import type { Knex } from 'knex';
import type { PreparingClient } from './client.ts';
import { isTransaction } from './transaction.ts';

/**
 * A statement that is compiled once per connection, past Knex's builder, whose cost is that of many a query itself.
 * @param db where it runs; a transaction's runs on the transaction's connection
 * @param sql with `?` for each binding: a string, number, boolean, buffer or null
 * @returns runs it, and gives the rows that it reads; throws what `translate` in errors.ts makes of errors
 */
export function prepare<Row>(db: Knex, sql: string): (bindings: readonly unknown[]) => Promise<Row[]> {
  return async (bindings) => {
    if (isTransaction(db) && db.isCompleted()) throw new Error(`The transaction is over: ${sql}`);
    const client: PreparingClient = db.client;
    const connection = await client.acquireConnection();
    try {
      return (await client.execute(connection, sql, bindings)) as Row[];
    } finally {
      // One that died is found out and thrown away when the pool is about to hand it out.
      client.releaseConnection(connection);
    }
  };
}
