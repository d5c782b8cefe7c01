import type { Knex } from 'knex';
import type { Role } from '../domain/caller.ts';
import { toPage } from '../domain/page.ts';
import type { Session, SessionState, SessionStore } from '../domain/sessions/session.ts';
import { readThrough } from './index-hint.ts';
import { createRefreshTokenStore } from './refresh-token-store.ts';
import { prepare } from './statement.ts';
import { clip } from './text.ts';
import { inTransaction } from './transaction.ts';

interface SessionRow {
  id: number;
  account_id: number;
  user_agent: string | null;
  address: string;
  created_at: number;
  last_used_at: number;
  expires_at: number;
  ended_at: number | null;
}

interface StateRow {
  session_id: number;
  account_id: number;
  role: Role;
  last_used_at: number;
  expires_at: number;
  ended_at: number | null;
  disabled_at: number | null;
  deleted_at: number | null;
}

const columns: readonly (keyof SessionRow)[] = [
  'id',
  'account_id',
  'user_agent',
  'address',
  'created_at',
  'last_used_at',
  'expires_at',
  'ended_at',
];

/** Sessions in the table `sessions`, and their refresh tokens. */
export function createSessionStore(db: Knex): SessionStore {
  const selectState = prepare<StateRow>(
    db,
    `select s.id as session_id, s.account_id, a.role, s.last_used_at, s.expires_at, s.ended_at,
            a.disabled_at, a.deleted_at
       from sessions s
       join accounts a on a.id = s.account_id
      where s.id = ?`,
  );

  return {
    async insert(session) {
      const row = {
        account_id: session.accountId,
        user_agent: session.userAgent && clip(session.userAgent, 400),
        address: clip(session.address, 45),
        created_at: session.createdAt,
        last_used_at: session.createdAt,
        expires_at: session.expiresAt,
        ended_at: null,
      };
      const [id] = await db('sessions').insert(row);
      return toSession({ ...row, id: id as number });
    },

    async byId(id) {
      const row = await db<SessionRow>('sessions')
        .first(...columns)
        .where({ id });
      return row && toSession(row);
    },

    async state(id) {
      const [row] = await selectState([id]);
      return row && toState(row);
    },

    async list(accountId, now, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const rows = await db
        .select<SessionRow[]>(columns)
        .from(readThrough(db, 'sessions', 'sessions_by_account'))
        .where({ account_id: accountId, ended_at: null })
        .where('id', '<', lastId)
        .where('expires_at', '>', now)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      return toPage(rows, limit, toSession, (row) => [row.id]);
    },

    async end(id, accountId, reason, now) {
      const ended = await db('sessions')
        .where({ id, account_id: accountId, ended_at: null })
        .where('expires_at', '>', now)
        .update({ ended_at: now, end_reason: reason });
      return ended === 1;
    },

    endAll: (accountId, reason, now, except) =>
      inTransaction(db, async (trx) => {
        // Expired ones too: a refresh at the same moment may make one live on.
        const live = () =>
          trx(readThrough(trx, 'sessions', 'sessions_by_account'))
            .where({ account_id: accountId, ended_at: null })
            .whereNot('id', except ?? 0);
        // A session that begins needs its account's row, and so begins before this or after.
        await trx('accounts').where({ id: accountId }).forUpdate().first('id');
        const ids = await live().forUpdate().pluck<number[]>('id');
        await live().update({ ended_at: now, end_reason: reason });
        return ids;
      }),

    async touch(id, now) {
      await db('sessions').where({ id }).where('last_used_at', '<', now).update({ last_used_at: now });
    },

    async extend(id, expiresAt, now) {
      await db('sessions').where({ id }).update({ expires_at: expiresAt, last_used_at: now });
    },

    ...createRefreshTokenStore(db),
  };
}

function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    accountId: row.account_id,
    userAgent: row.user_agent,
    address: row.address,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  };
}

function toState(row: StateRow): SessionState {
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    role: row.role,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    disabledAt: row.disabled_at,
    deletedAt: row.deleted_at,
  };
}
