import type { Knex } from 'knex';
import type { AccountPatch } from '../domain/accounts/account.ts';
import { type Gram, gramsOf, type SearchedRow } from './account-grams.ts';

/** How many rows a statement takes: SQLite has a limit of bindings, MySQL one of ranges. */
const CHUNK = 60;

const searchedColumns: readonly (keyof SearchedRow)[] = [
  'username_key',
  'email_key',
  'first_name_key',
  'last_name_key',
  'is_private',
  'disabled_at',
  'deleted_at',
];

/** Whether a patch may change by what an account is found, or where it is listed. */
export function concernsSearch(patch: AccountPatch): boolean {
  const fields = [
    'username',
    'email',
    'firstName',
    'lastName',
    'profile',
    'disabledAt',
    'deletedAt',
  ] as const;
  return fields.some((field) => field in patch);
}

/**
 * Keeps the table `account_grams`, which search reads, in step with the accounts.
 * @param trx the transaction in which the account changes
 */
export function createAccountIndex(trx: Knex) {
  async function gramsNow(id: number): Promise<Gram[]> {
    const row = await trx('accounts')
      .first<SearchedRow>(...searchedColumns)
      .where({ id })
      .forUpdate();
    return row === undefined ? [] : gramsOf(row);
  }

  async function insert(id: number, grams: readonly Gram[]): Promise<void> {
    for (const some of chunks(grams))
      await trx('account_grams').insert(some.map((gram) => ({ ...gram, account_id: id })));
  }

  /** An account has one row for a gram; naming all its key, with every relevance there is, goes straight to it. */
  async function remove(id: number, grams: readonly Gram[]): Promise<void> {
    for (const some of chunks(grams))
      await trx('account_grams')
        .whereIn(
          'gram',
          some.map(({ gram }) => gram),
        )
        .whereIn('relevance', [0, 1, 2])
        .where({ sort_key: some[0]?.sort_key, account_id: id })
        .delete();
  }

  return {
    /** For a new account. */
    async add(id: number): Promise<void> {
      await insert(id, await gramsNow(id));
    },

    /** Makes the change, and writes what differs after it. @returns what the change returns */
    async follow<T>(id: number, change: () => Promise<T>): Promise<T> {
      const before = await gramsNow(id);
      const result = await change();
      const after = await gramsNow(id);
      await remove(id, without(before, after));
      await insert(id, without(after, before));
      return result;
    },
  };
}

function without(grams: readonly Gram[], others: readonly Gram[]): Gram[] {
  const keyOf = ({ gram, relevance, sort_key }: Gram) => JSON.stringify([gram, relevance, sort_key]);
  const keys = new Set(others.map(keyOf));
  return grams.filter((gram) => !keys.has(keyOf(gram)));
}

function* chunks(grams: readonly Gram[]): Generator<Gram[]> {
  for (let at = 0; at < grams.length; at += CHUNK) yield grams.slice(at, at + CHUNK);
}
