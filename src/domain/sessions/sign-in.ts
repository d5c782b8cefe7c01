import type { Account } from '../accounts/account.ts';
import { accountNotFound } from '../accounts/account-errors.ts';
import type { PasswordAttempts } from '../accounts/password-attempts.ts';
import type { SecondFactor } from '../accounts/second-factor.ts';
import type { Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { nameKey } from '../names.ts';
import type { AccessTokens, Passwords, Secrets } from '../security.ts';
import type { Session } from './session.ts';
import { pairWith, type TokenPair } from './token-pair.ts';

export interface SignIn {
  /** A username or an email. */
  readonly identifier: string;
  /** Which of both it is, for APIs that know only one; absent: either. */
  readonly by?: 'username' | 'email';
  readonly password: string;
  /** A TOTP code or a recovery code. */
  readonly otp?: string;
  /** For APIs that have no place for a code: accounts with a second factor cannot sign in through them. */
  readonly secondFactor?: 'refuse';
  /** For APIs whose documents tell that there is no such account: it takes the same time, but has another answer. */
  readonly unknown?: 'tell';
}

export interface SignedIn extends TokenPair {
  readonly session: Session;
  readonly account: Account;
}

export interface SignInDeps {
  readonly database: Database;
  readonly passwords: Pick<Passwords, 'verify'>;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly attempts: PasswordAttempts;
  readonly secondFactor: Pick<SecondFactor, 'check'>;
  readonly clock: Clock;
  readonly refreshTokenLifetimeMs: number;
}

/** Makes the `signIn` of `Sessions`. */
export function createSignIn(deps: SignInDeps) {
  const { database, passwords, secrets, tokens, attempts, secondFactor, clock, refreshTokenLifetimeMs } =
    deps;

  return async function signIn(attempt: SignIn, origin: Origin): Promise<SignedIn> {
    await attempts.take([attempt.identifier], origin);
    const account = await find(attempt);
    const isRight = await passwords.verify(attempt.password, account?.passwordHash);
    if (account === undefined || !isRight || account.disabledAt !== null)
      return refuse(account, attempt, origin);
    if (account.totpConfirmedAt !== null && !(await passesSecondFactor(account, attempt))) {
      return refuse(account, attempt, origin);
    }
    await attempts.forgive([attempt.identifier], origin);
    return start(account, origin);
  };

  /** Both look-ups always, so that a known name costs what an unknown one does. A username may look like an email. */
  async function find({ identifier, by }: SignIn): Promise<Account | undefined> {
    const key = nameKey(identifier);
    const byEmail = await database.accounts.byEmailKey(key);
    const byUsername = await database.accounts.byUsernameKey(key);
    if (by !== undefined) return by === 'email' ? byEmail : byUsername;
    return byEmail ?? byUsername;
  }

  async function passesSecondFactor(account: Account, attempt: SignIn): Promise<boolean> {
    if (attempt.secondFactor === 'refuse') return false;
    if (attempt.otp !== undefined) return secondFactor.check(account, attempt.otp);
    throw new DomainError(
      'otp-required',
      'The password is right; this account also asks for a one-time code. Repeat the request with `otp`.',
    );
  }

  async function refuse(account: Account | undefined, { unknown }: SignIn, origin: Origin): Promise<never> {
    const accountId = account?.id ?? null;
    await database.audit.insert({ action: 'session.refused', actorId: null, accountId }, origin, clock());
    if (account === undefined && unknown === 'tell') throw accountNotFound();
    throw invalidCredentials();
  }

  async function start(account: Account, origin: Origin): Promise<SignedIn> {
    const now = clock();
    const refreshToken = secrets.token();
    const expiresAt = now + refreshTokenLifetimeMs;
    const session = await database.transaction(async (stores) => {
      assertUnchanged(await stores.accounts.byId(account.id), account);
      const inserted = await stores.sessions.insert({
        accountId: account.id,
        userAgent: origin.userAgent ?? null,
        address: origin.address,
        createdAt: now,
        expiresAt,
      });
      await stores.sessions.insertRefreshToken({
        hash: secrets.hash(refreshToken),
        sessionId: inserted.id,
        expiresAt,
      });
      await stores.audit.insert(
        {
          action: 'session.started',
          actorId: account.id,
          accountId: account.id,
          detail: { sessionId: String(inserted.id) },
        },
        origin,
        now,
      );
      return inserted;
    });
    const pair = pairWith(tokens, refreshToken, { accountId: account.id, sessionId: session.id }, now);
    return { ...pair, session, account };
  }
}

/** Verifying takes long enough for the password to be changed or the account to be closed meanwhile. */
function assertUnchanged(current: Account | undefined, verified: Account): void {
  const unchanged =
    current?.passwordHash === verified.passwordHash &&
    current.totpConfirmedAt === verified.totpConfirmedAt &&
    current.disabledAt === null;
  if (!unchanged) throw invalidCredentials();
}

function invalidCredentials(): DomainError {
  return new DomainError(
    'invalid-credentials',
    'The name, the password or the one-time code is wrong. Check them, or reset the password.',
  );
}
