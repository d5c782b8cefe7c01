import type { Stores } from '../database.ts';
import type { Account } from './account.ts';
import { accountNotFound } from './account-errors.ts';

/** @throws DomainError `account-not-found` when there is none, or only its tombstone */
export async function existingAccount(
  { accounts }: Pick<Stores, 'accounts'>,
  accountId: number,
): Promise<Account> {
  const account = await accounts.byId(accountId);
  if (account === undefined || account.deletedAt !== null) throw accountNotFound();
  return account;
}
