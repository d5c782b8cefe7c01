import type { Caller, Role } from '../caller.ts';
import type { Page, PageRequest } from '../page.ts';

/** A signed-in device. Instants are milliseconds since 1970 in UTC. */
export interface Session {
  readonly id: number;
  readonly accountId: number;
  readonly userAgent: string | null;
  readonly address: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  /** When its newest refresh token expires, and with it the session. */
  readonly expiresAt: number;
  readonly endedAt: number | null;
}

export interface NewSession {
  readonly accountId: number;
  readonly userAgent: string | null;
  readonly address: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** A refresh token as it rests: hashed, and once used with its sealed successor. */
export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly sealedSuccessor: string | null;
}

/** Why a session ended; told to its event streams and kept in the audit trail. */
export type EndReason =
  | 'signed-out'
  | 'token-reused'
  | 'password-changed'
  | 'password-reset'
  | 'account-changed'
  | 'account-deleted';

/** What authentication needs to know of a session, in one read. */
export interface SessionState {
  readonly sessionId: number;
  readonly accountId: number;
  readonly role: Role;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly disabledAt: number | null;
  readonly deletedAt: number | null;
}

export interface SessionStore {
  insert(session: NewSession): Promise<Session>;
  byId(id: number): Promise<Session | undefined>;
  /** The session with its account's state: one read by primary keys. */
  state(id: number): Promise<SessionState | undefined>;
  /** The account's live sessions, newest first. */
  list(accountId: number, now: number, page: PageRequest): Promise<Page<Session>>;
  /** Ends a live session of that account; false when there is none (one conditional update). */
  end(id: number, accountId: number, reason: EndReason, now: number): Promise<boolean>;
  /** Ends all live sessions of the account but `except`; gives their ids. */
  endAll(accountId: number, reason: EndReason, now: number, except?: number): Promise<readonly number[]>;
  /** Notes that the session was used. */
  touch(id: number, now: number): Promise<void>;
  /** Moves the end of the session's life. */
  extend(id: number, expiresAt: number, now: number): Promise<void>;
  insertRefreshToken(token: Pick<RefreshToken, 'hash' | 'sessionId' | 'expiresAt'>): Promise<void>;
  refreshToken(hash: string): Promise<RefreshToken | undefined>;
  /** Uses the token up and keeps its successor; false when it was used before (one conditional update). */
  useRefreshToken(hash: string, sealedSuccessor: string, now: number): Promise<boolean>;
}

/** The sessions known to be alive, kept for at most a second so that an ended one fails everywhere in time. */
export interface LiveSessions {
  /** The caller behind a session that is known at this moment, without a promise; undefined means: ask `find`. */
  peek(sessionId: number): Caller | undefined;
  /** The caller behind a session, or why there is none. */
  find(sessionId: number): Promise<Caller | 'ended' | 'account-deleted'>;
  /** Forgets what is known of these sessions: this process refuses them from now on. */
  forget(sessionIds: readonly number[]): void;
}
