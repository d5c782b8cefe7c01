import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { StorageUsage } from '../files/file.ts';
import type { LooseBlobs } from '../files/loose-blobs.ts';
import { accountNameKey } from '../names.ts';
import { type Page, type PageRequest, walkPages } from '../page.ts';
import type { Person } from '../profiles/person.ts';
import type { Passwords, Secrets } from '../security.ts';
import type { LiveSessions } from '../sessions/session.ts';
import type { Account } from './account.ts';
import { accountNotFound, versionStale } from './account-errors.ts';
import { type AccountExport, createAccountExport } from './account-export.ts';
import { assertUsername } from './account-names.ts';
import { existingAccount } from './existing-account.ts';
import type { PasswordAttempts } from './password-attempts.ts';
import { createPasswordChange, type PasswordChange } from './password-change.ts';
import type { PasswordRule } from './password-rule.ts';
import { createPeople } from './people.ts';
import { createRegistration, type Registration } from './registration.ts';
import { createRemoval } from './removal.ts';
import { createRenaming, type Renaming } from './renaming.ts';

/** What people may change of their own account; what is absent stays, null clears. */
export interface OwnAccountPatch {
  readonly username?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly avatar?: string | null;
}

/** Accounts, from their registration to their removal, as their owners and other people see them. */
export interface Accounts {
  /**
   * Makes an account; with an email, a mail to verify it is queued.
   * @throws DomainError `username-taken`, `email-taken`, `username-invalid`, `password-too-common`
   */
  register(registration: Registration, origin: Origin, rule: PasswordRule): Promise<Account>;
  /** The same with the role of an administrator, for the command line. */
  createAdmin(registration: Registration, origin: Origin): Promise<Account>;
  /** @throws DomainError `account-not-found`, also for a deleted one */
  get(accountId: number): Promise<Account>;
  /** @throws DomainError `account-not-found`, also for a deleted one */
  getByUsername(username: string): Promise<Account>;
  /** All accounts but deleted ones, by id, read page by page while they are walked. */
  all(): AsyncIterable<Account>;
  /**
   * Changes the caller's own names and avatar.
   * @param ifVersion change only when the version is still this one
   * @throws DomainError `version-stale`, `username-taken`, `username-invalid`, `account-not-found`
   */
  update(
    caller: Caller,
    patch: OwnAccountPatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account>;
  /**
   * Changes the caller's username, when the current one is the one that is given.
   * @throws DomainError `username-invalid` (also when it is another one), `username-taken`, `account-not-found`
   */
  rename(caller: Caller, renaming: Renaming, origin: Origin): Promise<Account>;
  /**
   * Deletes the caller's account: a tombstone without personal data stays, so that others' conversations stay readable.
   * @throws DomainError `wrong-password`, `too-many-attempts`, `last-admin`, `account-not-found`
   */
  remove(caller: Caller, password: string, origin: Origin): Promise<void>;
  /**
   * The same for APIs whose documents ask for no more than the access token.
   * @throws DomainError `last-admin`, `account-not-found`
   */
  removeWithoutPassword(caller: Caller, origin: Origin): Promise<void>;
  /**
   * Sets a new password, ends the caller's other sessions and tells the owner by mail.
   * @throws DomainError `wrong-password`, `too-many-attempts`, `password-too-common`, `account-not-found`
   */
  changePassword(caller: Caller, change: PasswordChange, origin: Origin): Promise<void>;
  /**
   * The same without the current password, for APIs whose documents ask for no more than the access token.
   * @throws DomainError `password-too-short`, `password-too-common`, `account-not-found`
   */
  setPassword(caller: Caller, newPassword: string, rule: PasswordRule, origin: Origin): Promise<void>;
  /** Active people by relevance to `search` (all, when undefined), then name. */
  searchUsers(viewer: Caller, search: string | undefined, page: PageRequest): Promise<Page<Person>>;
  /** Active people with `search` in their usernames, by username. */
  searchUsernames(viewer: Caller, search: string, page: PageRequest): Promise<Page<Person>>;
  /** @throws DomainError `account-not-found`, also for a deleted or disabled one */
  getUser(viewer: Caller, accountId: number): Promise<Person>;
  /** @throws DomainError `account-not-found`, also for a deleted or disabled one */
  getUserByUsername(viewer: Caller, username: string): Promise<Person>;
  /** What the account's files take, exact. */
  usage(accountId: number): Promise<Usage>;
  /** Everything that is held about the account, read page by page while it is walked. */
  exportData(accountId: number): Promise<AccountExport>;
}

/** What an account's files take, and may take. */
export interface Usage extends StorageUsage {
  readonly bytesAllowed: number;
}

export interface AccountsDeps {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly attempts: PasswordAttempts;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly looseBlobs: Pick<LooseBlobs, 'sweep'>;
  readonly clock: Clock;
  /** Where people reach this server, without a slash at the end; the links in mails begin with it. */
  readonly publicUrl: string;
  /** Bytes of files an account may keep. */
  readonly storageQuota: number;
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const { database, clock, storageQuota } = deps;

  async function getByUsername(username: string): Promise<Account> {
    const account = await database.accounts.byUsernameKey(accountNameKey(username));
    if (account === undefined) throw accountNotFound();
    return account;
  }

  async function update(
    caller: Caller,
    patch: OwnAccountPatch,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<Account> {
    if (patch.username !== undefined) assertUsername(patch.username);
    const now = clock();
    return database.transaction(async (stores) => {
      const { id } = await existingAccount(stores, caller.accountId);
      if (!(await stores.accounts.update(id, patch, now, ifVersion))) throw versionStale();
      await stores.audit.insert(
        {
          action: 'account.updated',
          actorId: id,
          accountId: id,
          detail: { fields: Object.keys(patch).join(' ') },
        },
        origin,
        now,
      );
      return existingAccount(stores, id);
    });
  }

  return {
    get: (accountId) => existingAccount(database, accountId),
    getByUsername,
    all: () => walkPages((page) => database.accounts.list(page)),
    update,
    usage: async (accountId) => ({
      ...(await database.files.usage(accountId)),
      bytesAllowed: storageQuota,
    }),
    ...createRegistration(deps),
    ...createRenaming(deps),
    ...createPasswordChange(deps),
    ...createRemoval(deps),
    ...createPeople(deps),
    ...createAccountExport(deps),
  };
}
