import type { IncomingHttpHeaders } from 'node:http';
import type { SecurityScheme } from '../openapi/document.ts';

/** What a request brings that may hold credentials. */
export interface Bearer {
  readonly headers: IncomingHttpHeaders;
  readonly query: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, unknown>>;
}

/** Whether a request brings credentials of this scheme; a mock takes any. */
export function hasCredentials(scheme: SecurityScheme, { headers, query, cookies }: Bearer): boolean {
  const { type, name = '' } = scheme;
  if (type === 'mutualTLS') return true;
  if (type !== 'apiKey') return authorizes(headers.authorization, type === 'http' ? scheme.scheme : 'bearer');
  const places = { query, header: headers, cookie: cookies };
  const place = places[scheme.in ?? 'header'];
  return Boolean(place[scheme.in === 'header' ? name.toLowerCase() : name]);
}

/** `Authorization: <scheme> <something>` (RFC 9110, 11.6.2). */
function authorizes(authorization: string | undefined, wanted = 'bearer'): boolean {
  const [scheme = '', credentials = ''] = (authorization ?? '').trim().split(/\s+/, 2);
  return scheme.toLowerCase() === wanted.toLowerCase() && credentials !== '';
}

/** How to bring them, for `WWW-Authenticate`. */
export function challengeOf({ type, scheme = 'bearer' }: SecurityScheme): string {
  if (type === 'apiKey') return 'ApiKey';
  const word = type === 'http' ? scheme : 'bearer';
  return word.charAt(0).toUpperCase() + word.slice(1);
}
