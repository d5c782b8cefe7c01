import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { openSealed } from '../sealed.ts';
import type { OneTimeCodes, Secrets } from '../security.ts';
import type { Account } from './account.ts';
import { existingAccount } from './existing-account.ts';
import { assertPasswordUnchanged, type PasswordAttempts } from './password-attempts.ts';

/** A seed that waits for its first code: base32, and the `otpauth://` URI that authenticator apps read. */
export interface TotpSeed {
  readonly secret: string;
  readonly uri: string;
}

/** Time-based one-time passwords (TOTP, RFC 6238) beside the password, and the recovery codes for a lost phone. */
export interface SecondFactor {
  /**
   * Makes a seed; it counts only once a code of it was confirmed. Starting again replaces the seed.
   * @throws DomainError `totp-already-on`, `account-not-found`
   */
  start(caller: Caller): Promise<TotpSeed>;
  /**
   * Turns it on.
   * @returns ten recovery codes, which are never shown again
   * @throws DomainError `totp-already-on`, `totp-not-started`, `code-invalid`, `account-not-found`
   */
  confirm(caller: Caller, otp: string, origin: Origin): Promise<readonly string[]>;
  /** Turns it off; nothing happens when it is off. @throws DomainError `wrong-password`, `too-many-attempts`, `account-not-found` */
  disable(caller: Caller, password: string, origin: Origin): Promise<void>;
  /** Whether it is a TOTP code of the account or one of its recovery codes; either is used up by this. */
  check(account: Account, otp: string): Promise<boolean>;
}

export interface SecondFactorDeps {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly codes: OneTimeCodes;
  readonly attempts: PasswordAttempts;
  readonly clock: Clock;
}

const RECOVERY_CODES = 10;

export function createSecondFactor(deps: SecondFactorDeps): SecondFactor {
  const { database, secrets, codes, attempts, clock } = deps;

  // The account's id is salt: one guess cannot be tried on everybody's codes at once.
  const recoveryHash = (accountId: number, code: string) =>
    secrets.hash(`${accountId}:${code.toLowerCase().replaceAll(/[\s-]/g, '')}`);

  async function withoutSecondFactor(caller: Caller): Promise<Account> {
    const account = await existingAccount(database, caller.accountId);
    if (account.totpConfirmedAt !== null) {
      throw new DomainError('totp-already-on', 'The second factor is on already. Turn it off first.');
    }
    return account;
  }

  async function start(caller: Caller): Promise<TotpSeed> {
    const account = await withoutSecondFactor(caller);
    const secret = codes.newSecret();
    const patch = { totpSecret: secrets.seal(secret) };
    // Never over a factor that was turned on meanwhile: when the account has changed, look at it again.
    if (!(await database.accounts.update(account.id, patch, clock(), account.version))) return start(caller);
    return { secret, uri: codes.uri(secret, account.username ?? account.email ?? String(account.id)) };
  }

  async function confirm(caller: Caller, otp: string, origin: Origin): Promise<readonly string[]> {
    const account = await withoutSecondFactor(caller);
    const seed = account.totpSecret === null ? undefined : openSealed(secrets, account.totpSecret);
    if (seed === undefined) {
      throw new DomainError(
        'totp-not-started',
        'Start the second factor first, to get a secret for your app.',
      );
    }
    const now = clock();
    const step = codes.step(seed, otp, now);
    if (step === undefined) throw codeInvalid();
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => secrets.recoveryCode());
    await database.transaction(async ({ accounts, audit }) => {
      // Only the seed that the code was checked against is turned on.
      if (!(await accounts.update(account.id, { totpConfirmedAt: now }, now, account.version)))
        throw codeInvalid();
      if (!(await accounts.useTotpStep(account.id, step))) throw codeInvalid();
      await accounts.setRecoveryCodes(
        account.id,
        recoveryCodes.map((code) => recoveryHash(account.id, code)),
      );
      await audit.insert({ action: 'totp.enabled', actorId: account.id, accountId: account.id }, origin, now);
    });
    return recoveryCodes;
  }

  async function disable(caller: Caller, password: string, origin: Origin): Promise<void> {
    const account = await attempts.confirm(caller, password, origin);
    if (account.totpSecret === null) return;
    const now = clock();
    await database.transaction(async (stores) => {
      await assertPasswordUnchanged(stores, account);
      await stores.accounts.update(account.id, { totpSecret: null, totpConfirmedAt: null }, now);
      await stores.accounts.setRecoveryCodes(account.id, []);
      await stores.audit.insert(
        { action: 'totp.disabled', actorId: account.id, accountId: account.id },
        origin,
        now,
      );
    });
  }

  async function check(account: Account, otp: string): Promise<boolean> {
    const code = otp.replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(code)) {
      return database.accounts.useRecoveryCode(account.id, recoveryHash(account.id, code), clock());
    }
    const seed = account.totpSecret === null ? undefined : openSealed(secrets, account.totpSecret);
    const step = seed === undefined ? undefined : codes.step(seed, code, clock());
    if (step === undefined || !(await database.accounts.useTotpStep(account.id, step))) return false;
    await keepReadable(account, seed as string);
    return true;
  }

  /** Keys are rotated: a seed in use moves to the newest one, so that the oldest can go some day. */
  async function keepReadable({ id, totpSecret }: Account, seed: string): Promise<void> {
    if (totpSecret === null || secrets.isSealedByFirst(totpSecret)) return;
    await database.accounts.resealTotpSecret(id, totpSecret, secrets.seal(seed));
  }

  return { start, confirm, disable, check };
}

function codeInvalid(): DomainError {
  return new DomainError('code-invalid', 'The code is not valid. Wait for the next one your app shows.', {
    pointer: '/otp',
  });
}
