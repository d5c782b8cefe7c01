import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accountNameKey } from '../names.ts';
import type { Account } from './account.ts';
import { assertUsername } from './account-names.ts';
import type { Accounts } from './accounts.ts';
import { existingAccount } from './existing-account.ts';

/** One username in the place of another. */
export interface Renaming {
  readonly current: string;
  readonly wanted: string;
}

/** The part of `Accounts` that changes a username for those who know it. */
export function createRenaming({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Pick<Accounts, 'rename'> {
  async function rename(
    { accountId }: Caller,
    { current, wanted }: Renaming,
    origin: Origin,
  ): Promise<Account> {
    assertUsername(wanted);
    const now = clock();
    return database.transaction(async (stores) => {
      // Locked from here on, so that it is still the current one when it is changed.
      const { username } = await existingAccount(stores, accountId);
      if (username === null || accountNameKey(username) !== accountNameKey(current)) throw notTheUsername();
      await stores.accounts.update(accountId, { username: wanted }, now);
      await stores.audit.insert(
        { action: 'account.updated', actorId: accountId, accountId, detail: { fields: 'username' } },
        origin,
        now,
      );
      return existingAccount(stores, accountId);
    });
  }

  return { rename };
}

function notTheUsername(): DomainError {
  return new DomainError('username-invalid', 'The account has another username than the one to be replaced.');
}
