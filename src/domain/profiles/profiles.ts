import type { Account } from '../accounts/account.ts';
import { versionStale } from '../accounts/account-errors.ts';
import { assertFree, assertUsername } from '../accounts/account-names.ts';
import { existingAccount } from '../accounts/existing-account.ts';
import { activeAccount } from '../accounts/people.ts';
import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { payForEmailChange, putEmailChange } from '../recovery/email-change.ts';
import type { Secrets } from '../security.ts';
import { type NamedProfile, profileSeenBy } from './named-profile.ts';
import { emptyProfile, type Profile } from './profile.ts';
import { profileNotFound } from './profile-errors.ts';

/** What people may change of their profile, and for some APIs of their account's names with it; what is absent stays. */
export interface ProfilePatch extends Partial<Profile> {
  readonly username?: string;
  /** It counts at once, unlike one given to `EmailVerification`, but as not verified; a mail to verify it is queued. */
  readonly email?: string;
}

/** A profile is part of its account, and has the account's version: whoever reads the one has read the other. */
export interface Profiles {
  /**
   * Changes the caller's own profile, all that the patch has or nothing. The first time it comes to be, also by an
   * empty patch.
   * @param ifVersion change only when the account's version is still this one
   * @returns the account, whose profile is not null any more
   * @throws DomainError `version-stale`, `account-not-found`; with names `username-taken`, `email-taken` (the username
   * first), `username-invalid`, `too-many-attempts` (at other addresses)
   */
  update(
    caller: Caller,
    patch: ProfilePatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account>;
  /**
   * The profile of an account, as the viewer sees it.
   * @throws DomainError `account-not-found`, also for a deleted or disabled one; `profile-not-found`
   */
  get(viewer: Caller, accountId: number): Promise<NamedProfile>;
}

export interface ProfilesDeps {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
}

export function createProfiles({ database, secrets, clock, publicUrl }: ProfilesDeps): Profiles {
  async function update(
    { accountId }: Caller,
    { username, email, ...patch }: ProfilePatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account> {
    const names = { ...(username !== undefined && { username }), ...(email !== undefined && { email }) };
    if (username !== undefined) assertUsername(username);
    const now = clock();
    if (email !== undefined && email !== (await existingAccount(database, accountId)).email)
      await payForEmailChange(database, accountId, now);
    const change = database.transaction(async (stores) => {
      const before = await existingAccount(stores, accountId);
      await assertFree(stores.accounts, names, accountId);
      const isNewEmail = email !== undefined && email !== before.email;
      const changed = {
        ...names,
        ...(isNewEmail && { emailVerifiedAt: null }),
        profile: { ...(before.profile ?? emptyProfile), ...patch },
      };
      if (!(await stores.accounts.update(accountId, changed, now, ifVersion))) throw versionStale();
      if (isNewEmail) await putEmailChange(stores, before, email, { secrets, publicUrl }, now);
      const fields = ['profile', ...Object.keys(names)].join(' ');
      await stores.audit.insert(
        { action: 'account.updated', actorId: accountId, accountId, detail: { fields } },
        origin,
        now,
      );
      return existingAccount(stores, accountId);
    });
    return change.catch(async (error: unknown) => {
      // Lost to another at the same moment. Which index speaks first is chance; the username is reported first.
      if (error instanceof DomainError && error.code === 'email-taken')
        await assertFree(database.accounts, names, accountId);
      throw error;
    });
  }

  async function get(viewer: Caller, accountId: number): Promise<NamedProfile> {
    const account = activeAccount(await database.accounts.byId(accountId));
    const profile = profileSeenBy(viewer, account);
    if (profile === undefined) throw profileNotFound();
    return profile;
  }

  return { update, get };
}
