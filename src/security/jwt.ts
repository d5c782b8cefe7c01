import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { SECOND } from '../domain/clock.ts';
import type { TokenFault } from '../domain/security.ts';
import { findKey, type Keys } from './keys.ts';

/** The only algorithm (RFC 8725, 3.1). */
const ALGORITHM = 'HS256';

export interface JwtKind {
  readonly keys: Keys;
  /** The `typ` that sets tokens of this kind apart from other JWTs (RFC 8725, 3.11). */
  readonly type: string;
  /** The `iss` and the `aud` of the tokens; a token with others is refused. */
  readonly issuer: string;
  readonly audience: string;
}

/** JWTs (RFC 7519, 8725) of one kind. Those of another kind are worth nothing here. */
export interface Jwts {
  /** JWT times are whole seconds, so a token may expire up to a second before its lifetime is over. */
  sign(claims: Readonly<Record<string, string>>, now: number, lifetimeMs: number): string;
  /** What a token of this kind says, be it expired or not. */
  read(token: string): jwt.JwtPayload | Exclude<TokenFault, 'expired'>;
}

export function createJwts({ keys, type, issuer, audience }: JwtKind): Jwts {
  return {
    sign(claims, now, lifetimeMs) {
      const payload = {
        iss: issuer,
        aud: audience,
        ...claims,
        iat: Math.floor(now / SECOND),
        exp: Math.floor((now + lifetimeMs) / SECOND),
        jti: randomUUID(),
      };
      const [{ kid, signing }] = keys;
      return jwt.sign(payload, signing, { algorithm: ALGORITHM, header: { alg: ALGORITHM, typ: type, kid } });
    },

    read(token) {
      const decoded = decode(token);
      if (decoded === undefined) return 'malformed';
      const key = findKey(keys, decoded.header.kid);
      if (key === undefined || decoded.header.typ !== type) return 'bad-signature';
      try {
        const payload = jwt.verify(token, key.signing, {
          algorithms: [ALGORITHM],
          issuer,
          audience,
          ignoreExpiration: true,
        });
        return typeof payload === 'string' ? 'bad-signature' : payload;
      } catch {
        return 'bad-signature';
      }
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

/** An id as a claim has it; undefined when it is none. */
export function toId(claim: unknown): number | undefined {
  return typeof claim === 'string' && /^[1-9][0-9]{0,14}$/.test(claim) ? Number(claim) : undefined;
}

/** When a token expires, in milliseconds since 1970; undefined when it does not say so. */
export function expiryOf({ exp }: jwt.JwtPayload): number | undefined {
  return Number.isSafeInteger(exp) ? Number(exp) * SECOND : undefined;
}
