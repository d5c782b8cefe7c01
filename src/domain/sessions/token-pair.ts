import type { AccessTokens } from '../security.ts';

/** What a device holds: an access token for every request, and a refresh token for the next pair. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** How long the access token lives, in milliseconds. */
  readonly expiresInMs: number;
}

/** A pair of the given refresh token and a fresh access token for its session. */
export function pairWith(
  tokens: AccessTokens,
  refreshToken: string,
  session: { readonly accountId: number; readonly sessionId: number },
  now: number,
): TokenPair {
  const { accountId, sessionId } = session;
  return {
    accessToken: tokens.sign({ accountId, sessionId }, now),
    refreshToken,
    expiresInMs: tokens.lifetimeMs,
  };
}
