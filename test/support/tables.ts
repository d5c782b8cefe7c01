import { expect } from 'chai';
import type { TestApp } from './app.ts';
import { engine } from './database.ts';

/**
 * Counters of attempts are there to be written, an index has as many rows as the names have parts, and what engines and
 * migrations keep for themselves does not matter here.
 */
const uncounted = /^(throttles|account_grams|knex_.*|sqlite_.*|message_search_.*)$/;

/** Table -> how many rows it has, once all mails have left. Whatever tables there are. */
export async function rowCounts({ app, db, count }: TestApp): Promise<Record<string, number>> {
  await app.courier.idle();
  const names: { name: string }[] =
    engine === 'mysql'
      ? await db('information_schema.tables')
          .whereRaw('table_schema = database()')
          .select('table_name as name')
      : await db('sqlite_master').where('type', 'table').select('name');
  const counted = names.map(({ name }) => name).filter((name) => !uncounted.test(name));
  return Object.fromEntries(await Promise.all(counted.map(async (name) => [name, await count(name)])));
}

/** Runs the work, and expects that there is nothing more and nothing less afterwards. */
export async function expectUntouched<T>(app: TestApp, work: () => Promise<T>): Promise<T> {
  const before = await rowCounts(app);
  const result = await work();
  expect(await rowCounts(app), 'rows').to.deep.equal(before);
  return result;
}
