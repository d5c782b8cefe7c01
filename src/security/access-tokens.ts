import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { SECOND } from '../domain/clock.ts';
import type { AccessClaims, AccessTokens, TokenFault } from '../domain/security.ts';
import { findKey, type Keys } from './keys.ts';

/** The only algorithm, and the type that sets access tokens apart from other JWTs (RFC 8725, 3.1 and 3.11). */
const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';

/** Verified tokens that are remembered; some 500 bytes each. */
const MAX_REMEMBERED = 10_000;

type VerifiedClaims = Required<AccessClaims>;

export interface AccessTokensOptions {
  readonly keys: Keys;
  /** The `iss` and the `aud` of the tokens; a token with others is refused. */
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeMs: number;
}

/**
 * Access tokens as JWTs (RFC 7519, 8725, 9068): `sub` is the account's id, `sid` the session's.
 *
 * JWT times are whole seconds, so a token may expire up to a second before its lifetime is over.
 */
export function createAccessTokens(options: AccessTokensOptions): AccessTokens {
  const { keys, issuer, audience, lifetimeMs } = options;

  // A client sends one token many times over, and between two times only its expiry can change. Measured: 13 µs
  // to verify a token, 0.7 µs to find one that was verified before.
  const verified = new LRUCache<string, VerifiedClaims>({ max: MAX_REMEMBERED });

  function authenticate(token: string): VerifiedClaims | TokenFault {
    const decoded = decode(token);
    if (decoded === undefined) return 'malformed';
    const key = findKey(keys, decoded.header.kid);
    if (key === undefined || decoded.header.typ !== TYPE) return 'bad-signature';
    try {
      const payload = jwt.verify(token, key.signing, {
        algorithms: [ALGORITHM],
        issuer,
        audience,
        ignoreExpiration: true,
      });
      return toClaims(payload) ?? 'bad-signature';
    } catch {
      return 'bad-signature';
    }
  }

  return {
    lifetimeMs,

    sign({ accountId, sessionId }, now) {
      const payload = {
        iss: issuer,
        aud: audience,
        sub: String(accountId),
        sid: String(sessionId),
        iat: Math.floor(now / SECOND),
        exp: Math.floor((now + lifetimeMs) / SECOND),
        jti: randomUUID(),
      };
      const [{ kid, signing }] = keys;
      return jwt.sign(payload, signing, { algorithm: ALGORITHM, header: { alg: ALGORITHM, typ: TYPE, kid } });
    },

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

/** Reads a JWT without believing it; undefined when it is none. */
function decode(token: string): jwt.Jwt | undefined {
  try {
    const decoded = jwt.decode(token, { complete: true });
    return typeof decoded?.payload === 'object' ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** What a signed payload says; undefined when it is not what we sign. */
function toClaims(payload: string | jwt.JwtPayload): VerifiedClaims | undefined {
  if (typeof payload === 'string') return undefined;
  const accountId = toId(payload.sub);
  const sessionId = toId(payload.sid);
  if (accountId === undefined || sessionId === undefined || !Number.isSafeInteger(payload.exp))
    return undefined;
  return { accountId, sessionId, expiresAt: Number(payload.exp) * SECOND };
}

function toId(claim: unknown): number | undefined {
  return typeof claim === 'string' && /^[1-9][0-9]{0,14}$/.test(claim) ? Number(claim) : undefined;
}
