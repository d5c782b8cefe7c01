import type { Caller, Origin } from '../caller.ts';
import { type Clock, MINUTE, SECOND } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accountNameKey } from '../names.ts';
import { networkOf } from '../network.ts';
import type { Passwords, Secrets } from '../security.ts';
import type { Limit } from '../throttle.ts';
import type { Account } from './account.ts';
import { existingAccount } from './existing-account.ts';

const perName: Limit = { points: 10, windowMs: 15 * MINUTE };
const perAddress: Limit = { points: 100, windowMs: 15 * MINUTE };

/** A name as one of its kind: the username of one account may be the email of another, and each is counted alone. */
export interface LoginName {
  readonly kind: 'username' | 'email';
  readonly name: string;
}

/** The lockout: so many guesses at passwords, wherever they are asked for, and then a pause. */
export interface PasswordAttempts {
  /**
   * Pays for one guess from this address, before anything is looked at.
   * @throws DomainError `too-many-attempts`
   */
  takeFrom(origin: Origin): Promise<void>;
  /**
   * Pays for one guess at all these names, before it is looked at. Names of nobody cost the same.
   * @returns `too-many-attempts`, to be thrown, when one of them is shut
   */
  takeAt(names: readonly LoginName[]): Promise<DomainError | undefined>;
  /** After a right guess: forgets the wrong ones at these names, and gives the address its point back. */
  forgive(names: readonly LoginName[], origin: Origin): Promise<void>;
  /**
   * Asks the caller for the account's password once more, so that a stolen token is not enough. Guesses count
   * like those at the door.
   * @returns the account, for `assertPasswordUnchanged`
   * @throws DomainError `wrong-password`, `too-many-attempts`, `account-not-found`
   */
  confirm(caller: Caller, password: string, origin: Origin): Promise<Account>;
}

export interface PasswordAttemptsDeps {
  readonly database: Database;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly secrets: Pick<Secrets, 'keyedHash'>;
  readonly clock: Clock;
}

export function createPasswordAttempts(deps: PasswordAttemptsDeps): PasswordAttempts {
  const { database, passwords, secrets, clock } = deps;
  const nameThrottle = ({ kind, name }: LoginName) =>
    `sign-in:${kind}:${secrets.keyedHash(accountNameKey(name))}`;
  const addressThrottle = ({ address }: Origin) => `sign-in:address:${networkOf(address)}`;

  /** @returns what to refuse with, if there are no points left */
  async function pay(key: string, limit: Limit): Promise<DomainError | undefined> {
    const now = clock();
    const { allowed, resetAt } = await database.throttles.consume(key, limit, now);
    if (allowed) return undefined;
    const retryAfter = Math.max(1, Math.ceil((resetAt - now) / SECOND));
    return new DomainError(
      'too-many-attempts',
      `There were too many failed attempts. Wait ${retryAfter} seconds, then try again.`,
      { retryAfter },
    );
  }

  async function takeFrom(origin: Origin): Promise<void> {
    const refusal = await pay(addressThrottle(origin), perAddress);
    if (refusal !== undefined) throw refusal;
  }

  async function takeAt(names: readonly LoginName[]): Promise<DomainError | undefined> {
    for (const name of names) {
      const refusal = await pay(nameThrottle(name), perName);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  async function forgive(names: readonly LoginName[], origin: Origin): Promise<void> {
    await database.throttles.refund(addressThrottle(origin));
    for (const name of names) await database.throttles.reset(nameThrottle(name));
  }

  async function confirm(caller: Caller, password: string, origin: Origin): Promise<Account> {
    const account = await existingAccount(database, caller.accountId);
    const names = ownNames(account);
    // The address first: one that is shut out cannot shut out anybody's name.
    await takeFrom(origin);
    const shut = await takeAt(names);
    if (shut !== undefined) throw shut;
    if (!(await passwords.verify(password, account.passwordHash))) {
      await database.audit.insert(
        {
          action: 'session.refused',
          actorId: account.id,
          accountId: account.id,
          detail: { check: 'password asked once more' },
        },
        origin,
        clock(),
      );
      throw wrongPassword();
    }
    await forgive(names, origin);
    return account;
  }

  return { takeFrom, takeAt, forgive, confirm };
}

function ownNames({ username, email }: Account): LoginName[] {
  const names: LoginName[] = [];
  if (username !== null) names.push({ kind: 'username', name: username });
  if (email !== null) names.push({ kind: 'email', name: email });
  return names;
}

/**
 * Within the transaction that a confirmed password allows: it is still the account's password. Hashing takes long
 * enough for another request to have changed it.
 * @throws DomainError `wrong-password`
 */
export async function assertPasswordUnchanged(stores: Stores, confirmed: Account): Promise<void> {
  const current = await stores.accounts.byId(confirmed.id);
  if (current?.passwordHash !== confirmed.passwordHash) throw wrongPassword();
}

function wrongPassword(): DomainError {
  return new DomainError('wrong-password', 'This is not the current password of the account.');
}
