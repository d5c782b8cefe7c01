import type { Knex } from 'knex';
import type { Outcome, PreparingClient } from './client.ts';
import { isTransaction } from './transaction.ts';

/**
 * A query that is compiled once per connection, past Knex's builder, whose cost is that of many a query itself.
 * @param db where it runs; in a transaction, on the transaction's connection
 * @param sql with `?` for each binding: a string, number, boolean, buffer or null
 * @returns runs the query and gives its rows; throws as `translate` in errors.ts says
 */
export function prepare<Row>(db: Knex, sql: string): (bindings: readonly unknown[]) => Promise<Row[]> {
  return async (bindings) => (await run(db, sql, bindings)).rows as Row[];
}

/** The same for a statement that writes. */
export function prepareWrite(
  db: Knex,
  sql: string,
): (bindings: readonly unknown[]) => Promise<Pick<Outcome, 'affected' | 'insertId'>> {
  return (bindings) => run(db, sql, bindings);
}

async function run(db: Knex, sql: string, bindings: readonly unknown[]): Promise<Outcome> {
  if (isTransaction(db) && db.isCompleted()) throw new Error(`The transaction is over: ${sql}`);
  const client: PreparingClient = db.client;
  const connection = await client.acquireConnection();
  try {
    return await client.execute(connection, sql, bindings);
  } finally {
    // One that died is found out and thrown away when the pool is about to hand it out.
    client.releaseConnection(connection);
  }
}
