import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../domain/caller.ts';
import type { Clock } from '../domain/clock.ts';
import type { AccessTokens } from '../domain/security.ts';
import type { LiveSessions } from '../domain/sessions/session.ts';
import type { SecurityHandler } from './api.ts';
import { type AuthenticationFault, Fault } from './fault.ts';

export interface Authenticator {
  /** The caller behind an access token. @throws Fault `unauthenticated` */
  authenticate(token: string): Caller | Promise<Caller>;
}

/** An access token is good when it is ours, young enough, and its session is alive. */
export function createAuthenticator(tokens: AccessTokens, live: LiveSessions, clock: Clock): Authenticator {
  const confirm = async (sessionId: number): Promise<Caller> => {
    const found = await live.find(sessionId);
    if (found === 'ended') throw unauthenticated('revoked', 'The session has ended. Sign in again.');
    if (found === 'account-deleted')
      throw unauthenticated('account-deleted', 'The account has been deleted.');
    return found;
  };
  return {
    authenticate(token) {
      const claims = tokens.verify(token, clock());
      if (typeof claims === 'string')
        throw unauthenticated(
          claims,
          claims === 'expired'
            ? 'The access token has expired. Refresh it.'
            : 'The access token is not valid. Sign in again.',
        );
      const { sessionId, expiresAt } = claims;
      const caller = live.peek(sessionId);
      return caller
        ? withExpiry(caller, expiresAt)
        : confirm(sessionId).then((one) => withExpiry(one, expiresAt));
    },
  };
}

const withExpiry = (caller: Caller, tokenExpiresAt: number | undefined): Caller =>
  tokenExpiresAt === undefined ? caller : { ...caller, tokenExpiresAt };

/** The scheme `bearer`: `Authorization: Bearer <access token>` (RFC 6750). */
export function bearerSecurity(authenticator: Authenticator): SecurityHandler {
  return (headers) => authenticator.authenticate(bearerToken(headers));
}

/** A scheme of older clients: the access token in a header of its own; `Bearer ` in front of it is tolerated. */
export function headerSecurity(authenticator: Authenticator, name: string): SecurityHandler {
  return (headers) => authenticator.authenticate(headerToken(headers, name));
}

/** The token of a header of its own. @throws Fault `unauthenticated` */
export function headerToken(headers: IncomingHttpHeaders, name: string): string {
  const token = String(headers[name] ?? '').replace(/^Bearer( +|$)/i, '');
  if (token === '') throw unauthenticated('missing', `Send a token in the header ${name}.`);
  return token;
}

/** What follows `Bearer` in the `Authorization` header, be it a token or not. @throws Fault `unauthenticated` */
export function bearerToken({ authorization }: IncomingHttpHeaders): string {
  if (authorization === undefined || authorization === '')
    throw unauthenticated('missing', 'Send an access token as Authorization: Bearer <token>.');
  const match = /^Bearer +(\S.*)$/i.exec(authorization);
  if (!match?.[1])
    throw unauthenticated('wrong-scheme', 'Send the access token as Authorization: Bearer <token>.');
  return match[1];
}

const unauthenticated = (authentication: AuthenticationFault, detail: string): Fault =>
  new Fault('unauthenticated', detail, { authentication });
