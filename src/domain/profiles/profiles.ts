import type { Account } from '../accounts/account.ts';
import { versionStale } from '../accounts/account-errors.ts';
import { existingAccount } from '../accounts/existing-account.ts';
import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { emptyProfile, type Profile } from './profile.ts';

/** A profile is part of its account, and has the account's version: whoever reads the one has read the other. */
export interface Profiles {
  /**
   * Changes the caller's own profile; what is absent stays. The first time it comes to be, also by an empty patch.
   * @param ifVersion change only when the account's version is still this one
   * @returns the account, whose profile is not null any more
   * @throws DomainError `version-stale`, `account-not-found`
   */
  update(
    caller: Caller,
    patch: Partial<Profile>,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account>;
}

export function createProfiles({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): Profiles {
  return {
    async update({ accountId }, patch, ifVersion, origin) {
      const now = clock();
      return database.transaction(async (stores) => {
        const before = await existingAccount(stores, accountId);
        const profile = { ...(before.profile ?? emptyProfile), ...patch };
        if (!(await stores.accounts.update(accountId, { profile }, now, ifVersion))) throw versionStale();
        await stores.audit.insert(
          { action: 'account.updated', actorId: accountId, accountId, detail: { fields: 'profile' } },
          origin,
          now,
        );
        return existingAccount(stores, accountId);
      });
    },
  };
}
