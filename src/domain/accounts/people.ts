import type { Database } from '../database.ts';
import { nameKey } from '../names.ts';
import type { Account } from './account.ts';
import { accountNotFound } from './account-errors.ts';
import type { Accounts } from './accounts.ts';

/** The part of `Accounts` that shows people to each other: only active ones. */
export function createPeople({
  database,
}: {
  readonly database: Database;
}): Pick<Accounts, 'searchUsers' | 'getUser' | 'getUserByUsername'> {
  return {
    searchUsers: (search, page) => database.accounts.search(search, page),
    getUser: async (accountId) => active(await database.accounts.byId(accountId)),
    getUserByUsername: async (username) => active(await database.accounts.byUsernameKey(nameKey(username))),
  };
}

function active(account: Account | undefined): Account {
  if (account === undefined || account.deletedAt !== null || account.disabledAt !== null) {
    throw accountNotFound();
  }
  return account;
}
