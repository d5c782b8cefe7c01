import type { Origin } from '../caller.ts';
import { type Clock, SECOND } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import { openSealed } from '../sealed.ts';
import type { AccessTokens, Secrets } from '../security.ts';
import type { LiveSessions, RefreshToken, SessionState } from './session.ts';
import { pairWith, type TokenPair } from './token-pair.ts';

/** How long after its first use a refresh token still gives the same successor: browser tabs race. */
const GRACE_MS = 10 * SECOND;

export interface RefreshDeps {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly liveSessions: Pick<LiveSessions, 'forget'>;
  readonly clock: Clock;
  readonly refreshTokenLifetimeMs: number;
}

/** Makes the `refresh` of `Sessions`. */
export function createRefresh(deps: RefreshDeps) {
  const { database, secrets, tokens, liveSessions, clock, refreshTokenLifetimeMs } = deps;

  return async function refresh(refreshToken: string, origin: Origin): Promise<TokenPair> {
    const now = clock();
    const hash = secrets.hash(refreshToken);
    const token = await database.sessions.refreshToken(hash);
    if (token === undefined || token.expiresAt <= now) throw refreshTokenInvalid();
    const session = await database.sessions.state(token.sessionId);
    if (session === undefined || !isAlive(session)) throw refreshTokenInvalid();

    const successor =
      (token.usedAt === null ? await rotate(token, now) : undefined) ?? (await earlierSuccessor(hash, now));
    if (successor === undefined) return endCopied(session, origin, now);
    return pairWith(tokens, successor, session, now);
  };

  /** Uses the token up; undefined when a parallel request was faster. */
  async function rotate(token: RefreshToken, now: number): Promise<string | undefined> {
    const successor = secrets.token();
    const expiresAt = now + refreshTokenLifetimeMs;
    const { sessionId } = token;
    return database.transaction(async ({ sessions }) => {
      if (!(await sessions.useRefreshToken(token.hash, secrets.seal(successor), now))) return undefined;
      await sessions.insertRefreshToken({ hash: secrets.hash(successor), sessionId, expiresAt });
      await sessions.extend(sessionId, expiresAt, now);
      return successor;
    });
  }

  /** What the first use gave; undefined when that is too long ago. */
  async function earlierSuccessor(hash: string, now: number): Promise<string | undefined> {
    const token = await database.sessions.refreshToken(hash);
    if (token === undefined || token.usedAt === null || token.sealedSuccessor === null) return undefined;
    return now - token.usedAt <= GRACE_MS ? openSealed(secrets, token.sealedSuccessor) : undefined;
  }

  /** Two hold the same token, and one of them is not the owner; nobody can tell which. */
  async function endCopied(session: SessionState, origin: Origin, now: number): Promise<never> {
    const { sessionId, accountId } = session;
    await database.transaction(async ({ sessions, audit }) => {
      await sessions.end(sessionId, accountId, 'token-reused', now);
      await audit.insert(
        {
          action: 'session.token-reused',
          actorId: null,
          accountId,
          detail: { sessionId: String(sessionId) },
        },
        origin,
        now,
      );
    });
    liveSessions.forget([sessionId]);
    throw new DomainError(
      'refresh-token-reused',
      'This refresh token was used before. Somebody may have copied it, so the session was ended. Sign in again.',
    );
  }
}

function isAlive({ endedAt, disabledAt, deletedAt }: SessionState): boolean {
  return endedAt === null && disabledAt === null && deletedAt === null;
}

function refreshTokenInvalid(): DomainError {
  return new DomainError(
    'refresh-token-invalid',
    'This refresh token is unknown or expired, or its session has ended. Sign in again.',
  );
}
