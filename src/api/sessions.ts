import type { components } from '../../generated/parley/types.ts';
import type { Caller } from '../domain/caller.ts';
import { SECOND } from '../domain/clock.ts';
import type { Session } from '../domain/sessions/session.ts';
import type { Sessions } from '../domain/sessions/sessions.ts';
import type { TokenPair } from '../domain/sessions/token-pair.ts';
import { type ApiHandlers, presentAccount } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';

type SessionIds =
  | 'createSession'
  | 'refreshSession'
  | 'listSessions'
  | 'getCurrentSession'
  | 'endCurrentSession'
  | 'endSession'
  | 'endAllSessions';

export const sessionHandlers = (sessions: Sessions): ApiHandlers<SessionIds> => ({
  async createSession({ body, origin }) {
    const signedIn = await sessions.signIn(body, origin);
    return {
      status: 201,
      body: { ...presentTokenPair(signedIn), account: presentAccount(signedIn.account) },
      headers: { location: '/v1/sessions/current' },
    };
  },
  async refreshSession({ body, origin }) {
    return { status: 200, body: presentTokenPair(await sessions.refresh(body.refreshToken, origin)) };
  },
  async listSessions({ caller, query }) {
    const page = await sessions.list(caller, pageRequest(query, [0]));
    const body = presentPage(page, (session) => presentSession(session, caller));
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getCurrentSession({ caller }) {
    const session = await sessions.getCurrent(caller);
    const etag = `${session.id}-${session.lastUsedAt}-${session.expiresAt}`;
    return { status: 200, body: presentSession(session, caller), etag };
  },
  async endCurrentSession({ caller, origin }) {
    await sessions.endCurrent(caller, origin);
    return { status: 204 };
  },
  async endSession({ caller, path, origin }) {
    await sessions.end(caller, path.sessionId, origin);
    return { status: 204 };
  },
  async endAllSessions({ caller, origin }) {
    await sessions.endAll(caller, origin);
    return { status: 204 };
  },
});

const presentTokenPair = (pair: TokenPair): components['schemas']['TokenPair'] => ({
  accessToken: pair.accessToken,
  tokenType: 'Bearer',
  expiresIn: Math.floor(pair.expiresInMs / SECOND),
  refreshToken: pair.refreshToken,
});

/** A session as its owner sees it. */
export const presentSession = (session: Session, caller: Caller): components['schemas']['Session'] => ({
  id: session.id,
  current: session.id === caller.sessionId,
  userAgent: session.userAgent,
  address: session.address,
  createdAt: presentInstant(session.createdAt),
  lastUsedAt: presentInstant(session.lastUsedAt),
  expiresAt: presentInstant(session.expiresAt),
});
