import type { Knex } from 'knex';
import { type ConnectOptions, connect } from '../../src/db/connect.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { engine, freshDatabase } from '../support/database.ts';

export interface BareDatabase {
  url: string;
  db: Knex;
}

/**
 * Gives the tests of a `describe` block a database with two tables of their own, made afresh for each test:
 * `owners` (id, unique name, unique pair of first and second) and `things` (id, owner, count).
 */
export function useBareDatabase(options: ConnectOptions = {}): BareDatabase {
  const database = {} as BareDatabase;
  let drop: () => Promise<void>;

  before(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    database.url = fresh.url;
    database.db = connect(fresh.url, options);
  });

  beforeEach(async () => {
    await database.db.schema.dropTableIfExists('things');
    await database.db.schema.dropTableIfExists('owners');
    await database.db.schema.createTable('owners', (table) => {
      table.bigInteger('id').primary();
      table.string('name', 20).unique();
      table.string('first', 20);
      table.string('second', 20);
      table.unique(['first', 'second']);
      if (engine === 'mysql') table.collate('utf8mb4_bin');
    });
    await database.db.schema.createTable('things', (table) => {
      table.increments('id');
      table.bigInteger('owner_id').references('owners.id');
      table.bigInteger('count').notNullable().defaultTo(0);
    });
  });

  after(async () => {
    await database.db.destroy();
    await drop();
  });

  return database;
}

/** The error that the promise ends with. */
export async function errorOf(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It should have failed.');
}

/** The promise ends with the refusal that the database is away. */
export async function expectUnavailable(promise: PromiseLike<unknown>): Promise<DomainError> {
  const error = await errorOf(promise);
  if (!(error instanceof DomainError) || error.code !== 'unavailable') throw error;
  return error;
}
