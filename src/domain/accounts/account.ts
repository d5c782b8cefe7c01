import type { Role } from '../caller.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Profile } from '../profiles/profile.ts';

/** A person's account. Instants are milliseconds since 1970 in UTC. */
export interface Account {
  readonly id: number;
  readonly username: string | null;
  readonly email: string | null;
  readonly emailVerifiedAt: number | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly role: Role;
  /** The grant to share files with all others, and nothing more; see `FileSharing`. */
  readonly sharesFiles: boolean;
  readonly passwordHash: string;
  /** The sealed TOTP seed; it counts only once `totpConfirmedAt` is set. */
  readonly totpSecret: string | null;
  readonly totpConfirmedAt: number | null;
  /** Null until it is set for the first time. */
  readonly profile: Profile | null;
  /** Under which `PictureStore` has the picture; null where there is none. */
  readonly pictureName: string | null;
  /** Which of the lobby's pictures shows the person, by its name; null where they have named none. */
  readonly avatar: string | null;
  readonly disabledAt: number | null;
  /** Set on the tombstone of a deleted account, which has no personal data left. */
  readonly deletedAt: number | null;
  /** Rises by one with every change; the basis of the ETag. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface NewAccount {
  readonly username: string | null;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly avatar: string | null;
  readonly role: Role;
  readonly sharesFiles: boolean;
  readonly passwordHash: string;
  readonly createdAt: number;
}

/** What may be changed of an account; what is absent stays. */
export type AccountPatch = Partial<
  Pick<
    Account,
    | 'username'
    | 'email'
    | 'emailVerifiedAt'
    | 'firstName'
    | 'lastName'
    | 'role'
    | 'passwordHash'
    | 'totpSecret'
    | 'totpConfirmedAt'
    | 'profile'
    | 'pictureName'
    | 'avatar'
    | 'sharesFiles'
    | 'disabledAt'
    | 'deletedAt'
  >
>;

export interface AccountStore {
  /** @throws DomainError `username-taken`, `email-taken` (settled by the unique indexes) */
  insert(account: NewAccount): Promise<Account>;
  /** The account, a tombstone included. In a transaction it is locked, and so stays as it was read. */
  byId(id: number): Promise<Account | undefined>;
  /** @param key of `accountNameKey`; tombstones are never found */
  byUsernameKey(key: string): Promise<Account | undefined>;
  byEmailKey(key: string): Promise<Account | undefined>;
  /**
   * Changes the account and raises its version.
   * @param ifVersion change only when the version is still this one
   * @returns whether it was changed
   * @throws DomainError `username-taken`, `email-taken`
   */
  update(id: number, patch: AccountPatch, now: number, ifVersion?: number): Promise<boolean>;
  /** Marks a TOTP time step as used; false when it, or a later one, was used before (one conditional update). */
  useTotpStep(id: number, step: number): Promise<boolean>;
  /** Those of the accounts that are neither deleted nor disabled, in any order. In a transaction they stay so. */
  activeIds(ids: readonly number[]): Promise<readonly number[]>;
  /** Puts a seed under a newer key, unless the account has another seed by now. */
  resealTotpSecret(id: number, sealed: string, resealed: string): Promise<void>;
  /**
   * Active accounts by relevance to `search` (all, when absent), then name. Those with a private profile are found,
   * and stand in the order, by nothing but their usernames.
   */
  search(search: string | undefined, page: PageRequest): Promise<Page<Account>>;
  /** Active accounts with `search` in their usernames, by username. */
  searchUsernames(search: string, page: PageRequest): Promise<Page<Account>>;
  /** All accounts but tombstones, by id, for administration. */
  list(page: PageRequest): Promise<Page<Account>>;
  /** Locks and returns the ids of the enabled admins, so that the last one cannot be lost in a race. */
  lockAdmins(): Promise<readonly number[]>;
  /** Replaces the account's recovery codes. */
  setRecoveryCodes(accountId: number, hashes: readonly string[]): Promise<void>;
  /** Uses up one recovery code; false when it is unknown or used (one conditional update). */
  useRecoveryCode(accountId: number, hash: string, now: number): Promise<boolean>;
}
