/** Proof, by mail, that an address is somebody's: to set a new password, or to take the address as one's own. */
export interface Recovery {
  readonly id: number;
  readonly purpose: RecoveryPurpose;
  /** Null on a decoy: the address belongs to nobody, and the same work is done all the same. */
  readonly accountId: number | null;
  /** The address the mail went to, as given. */
  readonly email: string;
  /** Hash of the secret in the mailed link. */
  readonly tokenHash: string;
  /** Keyed hash of the six digits; null where there are none. */
  readonly otpHash: string | null;
  readonly triesLeft: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

export type RecoveryPurpose = 'password-reset' | 'email-verification';

export interface RecoveryStore {
  insert(recovery: Omit<Recovery, 'id' | 'usedAt'>): Promise<number>;
  /**
   * The unused recoveries of the same address and purpose end: only the newest mail counts.
   * @param accountId only those of this account
   */
  supersede(purpose: RecoveryPurpose, email: string, now: number, accountId?: number): Promise<void>;
  byId(id: number): Promise<Recovery | undefined>;
  byTokenHash(purpose: RecoveryPurpose, tokenHash: string): Promise<Recovery | undefined>;
  /** The newest unused one of the address. */
  newest(purpose: RecoveryPurpose, email: string): Promise<Recovery | undefined>;
  /** Takes one try of an open recovery; false when none is left, or it is used or expired (one conditional update). */
  takeTry(id: number, now: number): Promise<boolean>;
  /** Gives one back that was taken. */
  giveTryBack(id: number): Promise<void>;
  /** Uses an open recovery up; false when it is used or expired (one conditional update). */
  use(id: number, now: number): Promise<boolean>;
  /** All open recoveries of the account end, e.g. when its password has changed. */
  endAll(accountId: number, now: number): Promise<void>;
  /** Removes all recoveries of the account, ended ones too: they hold its addresses. */
  deleteAll(accountId: number): Promise<void>;
}
