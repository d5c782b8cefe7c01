import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { DomainError } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import { createRefresh, type RefreshDeps } from './refresh.ts';
import type { LiveSessions, Session } from './session.ts';
import { createSignIn, type SignedIn, type SignIn, type SignInDeps } from './sign-in.ts';
import type { TokenPair } from './token-pair.ts';

/** Signed-in devices, from the password to the sign-out. */
export interface Sessions {
  /**
   * Signs in with a username or an email. Known and unknown names get the same answer for the same work.
   * @throws DomainError `invalid-credentials`, `otp-required` (after the right password only), `too-many-attempts`;
   *   `account-not-found` for who asks to be told
   */
  signIn(attempt: SignIn, origin: Origin): Promise<SignedIn>;
  /**
   * Changes a refresh token for a new pair. It works once; uses within ten seconds of the first get the same
   * successor (tabs race), a later one ends the session.
   * @throws DomainError `refresh-token-invalid`, `refresh-token-reused`
   */
  refresh(refreshToken: string, origin: Origin): Promise<TokenPair>;
  /** The caller's live sessions, newest first. */
  list(caller: Caller, page: PageRequest): Promise<Page<Session>>;
  /** @throws DomainError `session-not-found` */
  getCurrent(caller: Caller): Promise<Session>;
  /** @throws DomainError `session-not-found`, also for somebody else's or an ended one */
  end(caller: Caller, sessionId: number, origin: Origin): Promise<void>;
  /** Signs out. */
  endCurrent(caller: Caller, origin: Origin): Promise<void>;
  /** Signs out everywhere, here too. */
  endAll(caller: Caller, origin: Origin): Promise<void>;
}

export type SessionsDeps = SignInDeps &
  RefreshDeps & {
    readonly database: Database;
    readonly liveSessions: Pick<LiveSessions, 'forget'>;
    readonly clock: Clock;
  };

export function createSessions(deps: SessionsDeps): Sessions {
  const { database, liveSessions, clock } = deps;

  async function getCurrent(caller: Caller): Promise<Session> {
    const session = await database.sessions.byId(caller.sessionId);
    if (session === undefined || session.endedAt !== null) throw sessionNotFound();
    return session;
  }

  async function end(caller: Caller, sessionId: number, origin: Origin): Promise<void> {
    const now = clock();
    await database.transaction(async ({ sessions, audit }) => {
      if (!(await sessions.end(sessionId, caller.accountId, 'signed-out', now))) throw sessionNotFound();
      await audit.insert(
        {
          action: 'session.ended',
          actorId: caller.accountId,
          accountId: caller.accountId,
          detail: { sessionId: String(sessionId) },
        },
        origin,
        now,
      );
    });
    liveSessions.forget([sessionId]);
  }

  async function endAll(caller: Caller, origin: Origin): Promise<void> {
    const now = clock();
    const ended = await database.transaction(async ({ sessions, audit }) => {
      const ids = await sessions.endAll(caller.accountId, 'signed-out', now);
      await audit.insert(
        {
          action: 'session.ended',
          actorId: caller.accountId,
          accountId: caller.accountId,
          detail: { sessions: String(ids.length) },
        },
        origin,
        now,
      );
      return ids;
    });
    liveSessions.forget(ended);
  }

  return {
    signIn: createSignIn(deps),
    refresh: createRefresh(deps),
    list: (caller, page) => database.sessions.list(caller.accountId, clock(), page),
    getCurrent,
    end,
    endCurrent: (caller, origin) => end(caller, caller.sessionId, origin),
    endAll,
  };
}

function sessionNotFound(): DomainError {
  return new DomainError('session-not-found', 'You have no such session; it may have ended already.');
}
