import type { Account } from '../accounts/account.ts';
import { accountNotFound } from '../accounts/account-errors.ts';
import type { LoginName, PasswordAttempts } from '../accounts/password-attempts.ts';
import type { SecondFactor } from '../accounts/second-factor.ts';
import type { Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accountNameKey } from '../names.ts';
import type { AccessTokens, Passwords, Secrets } from '../security.ts';
import type { Session } from './session.ts';
import { pairWith, type TokenPair } from './token-pair.ts';

export interface SignIn {
  /** A username or an email. */
  readonly identifier: string;
  /** Which of both it is, for APIs that know only one; absent: either, also where they are of two accounts. */
  readonly by?: LoginName['kind'];
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

/** Somebody who may be signing in, and the names in the attempt that are theirs or nobody else's. */
interface Candidate {
  readonly account: Account | undefined;
  readonly names: readonly LoginName[];
}

/** Makes the `signIn` of `Sessions`. */
export function createSignIn(deps: SignInDeps) {
  const { database, passwords, secrets, tokens, attempts, secondFactor, clock, refreshTokenLifetimeMs } =
    deps;

  return async function signIn(attempt: SignIn, origin: Origin): Promise<SignedIn> {
    // The address first: one that is shut out cannot shut out anybody's name.
    await attempts.takeFrom(origin);
    const candidates = await candidatesFor(attempt);
    let shut: DomainError | undefined;
    for (const { account: candidate, names } of candidates) {
      const refusal = await attempts.takeAt(names);
      if (refusal !== undefined) {
        shut = refusal;
        continue;
      }
      const account = await admit(candidate, attempt);
      if (account !== undefined) {
        // The one before stays charged: else a guess would be free to whoever sets it as their own password first.
        await attempts.forgive(names, origin);
        return start(account, origin);
      }
      const accountId = candidate?.id ?? null;
      await database.audit.insert({ action: 'session.refused', actorId: null, accountId }, origin, clock());
    }
    if (shut !== undefined) throw shut;
    const isUnknown = candidates.every(({ account }) => account === undefined);
    if (isUnknown && attempt.unknown === 'tell') throw accountNotFound();
    throw invalidCredentials();
  };

  /**
   * Who is meant: one account or nobody, or two, where one's username is the other's email. The password is tried at
   * each, so that nobody can keep another out by taking their name as the other kind of name. That the second takes
   * time tells nothing new: registering tells which names are taken.
   */
  async function candidatesFor(attempt: SignIn): Promise<readonly Candidate[]> {
    const names = possibleNames(attempt);
    const holders: Candidate[] = [];
    for (const name of names) holders.push({ account: await holderOf(name), names: [name] });
    const accounts = holders.flatMap(({ account }) => account ?? []);
    const isShared = new Set(accounts.map(({ id }) => id)).size > 1;
    return isShared ? holders : [{ account: accounts[0], names }];
  }

  function holderOf({ kind, name }: LoginName): Promise<Account | undefined> {
    const key = accountNameKey(name);
    return kind === 'email' ? database.accounts.byEmailKey(key) : database.accounts.byUsernameKey(key);
  }

  /** The account, if it lets in whoever attempts this; nobody takes as long as a wrong password. */
  async function admit(account: Account | undefined, attempt: SignIn): Promise<Account | undefined> {
    const isRight = await passwords.verify(attempt.password, account?.passwordHash);
    if (account === undefined || !isRight || account.disabledAt !== null) return undefined;
    const needsCode = account.totpConfirmedAt !== null;
    return needsCode && !(await passesSecondFactor(account, attempt)) ? undefined : account;
  }

  async function passesSecondFactor(account: Account, attempt: SignIn): Promise<boolean> {
    if (attempt.secondFactor === 'refuse') return false;
    if (attempt.otp !== undefined) return secondFactor.check(account, attempt.otp);
    throw new DomainError(
      'otp-required',
      'The password is right; this account also asks for a one-time code. Repeat the request with `otp`.',
    );
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

/** What has no `@` is no email; what has one is either, for a username may look like an email. */
function possibleNames({ identifier: name, by }: SignIn): readonly LoginName[] {
  if (by !== undefined) return [{ kind: by, name }];
  const username: LoginName = { kind: 'username', name };
  return accountNameKey(name).includes('@') ? [username, { kind: 'email', name }] : [username];
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
