import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { createDatabase } from '../../src/db/database.ts';
import type { Account, NewAccount } from '../../src/domain/accounts/account.ts';
import type { Database } from '../../src/domain/database.ts';
import type { Page, PageRequest } from '../../src/domain/page.ts';
import { freshMigratedDatabase } from '../support/database.ts';

/** A fresh database as two processes see it: each has its own connections and its own stores. */
export interface Fixture {
  /** The first process's. */
  db: Knex;
  stores: Database;
  otherProcess: Database;
  /** What the first process has asked the database, as SQL with placeholders. */
  statements: string[];
}

/** Not secret, but not readable at a glance either, so that tests can see what was sealed. */
const seals = {
  seal: (text: string) => `sealed:${Buffer.from(text).toString('base64')}`,
  unseal: (sealed: string) => Buffer.from(sealed.slice('sealed:'.length), 'base64').toString(),
};

/** Gives the tests of a `describe` block a database; there from `before` to `after`. */
export function useDatabase(): Fixture {
  const fixture = { statements: [] as string[] } as Fixture;
  let close: () => Promise<void>;

  before(async () => {
    const { url, drop } = await freshMigratedDatabase();
    const db = connect(url, { onQuery: (sql) => fixture.statements.push(sql) });
    const otherDb = connect(url);
    Object.assign(fixture, {
      db,
      stores: createDatabase(db, seals),
      otherProcess: createDatabase(otherDb, seals),
    });
    close = async () => {
      await Promise.all([db.destroy(), otherDb.destroy()]);
      await drop();
    };
  });

  after(() => close());
  return fixture;
}

let accounts = 0;

/** An account with a username of its own, and whatever else is given. */
export function givenAccount({ stores }: Fixture, fields: Partial<NewAccount> = {}): Promise<Account> {
  accounts += 1;
  return stores.accounts.insert({
    username: `person-${accounts}`,
    email: null,
    firstName: null,
    lastName: null,
    avatar: null,
    role: 'member',
    sharesFiles: false,
    passwordHash: '$2b$04$hash',
    createdAt: 1000,
    ...fields,
  });
}

/** Runs the work so many times at once, and gives the results. */
export function atOnce<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

/** Walks a list to its end and gives its pages. */
export async function walk<Item>(
  limit: number,
  list: (page: PageRequest) => Promise<Page<Item>>,
): Promise<(readonly Item[])[]> {
  const pages = [await list({ limit })];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await list({ limit, after: next }));
  return pages.map(({ items }) => items);
}

/** The code of the error that the promise ends with. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
  return undefined;
}
