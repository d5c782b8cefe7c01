import type { Knex } from 'knex';
import type { RefreshToken, SessionStore } from '../domain/sessions/session.ts';

interface RefreshTokenRow {
  hash: string;
  session_id: number;
  expires_at: number;
  used_at: number | null;
  sealed_successor: string | null;
}

/** The sessions' refresh tokens in the table `refresh_tokens`, by their hashes. */
export function createRefreshTokenStore(
  db: Knex,
): Pick<SessionStore, 'insertRefreshToken' | 'refreshToken' | 'useRefreshToken'> {
  return {
    async insertRefreshToken({ hash, sessionId, expiresAt }) {
      await db('refresh_tokens').insert({ hash, session_id: sessionId, expires_at: expiresAt });
    },

    async refreshToken(hash) {
      const row = await db<RefreshTokenRow>('refresh_tokens')
        .first('hash', 'session_id', 'expires_at', 'used_at', 'sealed_successor')
        .where({ hash });
      return row && toRefreshToken(row);
    },

    async useRefreshToken(hash, sealedSuccessor, now) {
      const used = await db('refresh_tokens')
        .where({ hash, used_at: null })
        .update({ used_at: now, sealed_successor: sealedSuccessor });
      return used === 1;
    },
  };
}

function toRefreshToken(row: RefreshTokenRow): RefreshToken {
  return {
    hash: row.hash,
    sessionId: row.session_id,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    sealedSuccessor: row.sealed_successor,
  };
}
