import type { Database } from '../database.ts';
import { accountNameKey } from '../names.ts';
import { seenBy } from '../profiles/person.ts';
import type { Account } from './account.ts';
import { accountNotFound } from './account-errors.ts';
import type { Accounts } from './accounts.ts';

/** The part of `Accounts` that shows people to each other: only active ones. */
export function createPeople({
  database,
}: {
  readonly database: Database;
}): Pick<Accounts, 'searchUsers' | 'searchUsernames' | 'getUser' | 'getUserByUsername'> {
  return {
    async searchUsers(viewer, search, request) {
      const page = await database.accounts.search(search, request);
      return { ...page, items: page.items.map((account) => seenBy(viewer, account)) };
    },
    async searchUsernames(viewer, search, request) {
      const page = await database.accounts.searchUsernames(search, request);
      return { ...page, items: page.items.map((account) => seenBy(viewer, account)) };
    },
    getUser: async (viewer, accountId) =>
      seenBy(viewer, activeAccount(await database.accounts.byId(accountId))),
    getUserByUsername: async (viewer, username) =>
      seenBy(viewer, activeAccount(await database.accounts.byUsernameKey(accountNameKey(username)))),
  };
}

/** @throws DomainError `account-not-found` when there is none, or it is deleted or disabled */
export function activeAccount(account: Account | undefined): Account {
  if (account === undefined || account.deletedAt !== null || account.disabledAt !== null) {
    throw accountNotFound();
  }
  return account;
}
