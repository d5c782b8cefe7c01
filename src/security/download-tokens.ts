import type { DownloadTokens } from '../domain/security.ts';
import { createJwts, expiryOf, type JwtKind, toId } from './jwt.ts';

export interface DownloadTokensOptions extends Omit<JwtKind, 'type'> {
  readonly lifetimeMs: number;
}

/** Download tokens as JWTs (RFC 7519, 8725): `sub` is the file's id. */
export function createDownloadTokens({ lifetimeMs, ...kind }: DownloadTokensOptions): DownloadTokens {
  const jwts = createJwts({ ...kind, type: 'download+jwt' });
  return {
    sign: (fileId, now) => jwts.sign({ sub: String(fileId) }, now, lifetimeMs),

    verify(token, now) {
      const payload = jwts.read(token);
      if (typeof payload === 'string') return undefined;
      return now < (expiryOf(payload) ?? 0) ? toId(payload.sub) : undefined;
    },
  };
}
