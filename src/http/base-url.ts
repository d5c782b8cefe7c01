import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { isTrusted } from './client-address.ts';

/** Where a client reaches this server, without a slash at the end. */
export type BaseUrl = (request: IncomingMessage) => string;

/**
 * The public address; where none is configured, the one that the request was sent to. `X-Forwarded-Proto` and
 * `X-Forwarded-Host` count only when a trusted proxy says them.
 */
export function createBaseUrl(publicUrl: string | undefined, trusted: BlockList | undefined): BaseUrl {
  return ({ headers, socket }) => {
    if (publicUrl !== undefined) return publicUrl;
    const vouched = trusted !== undefined && isTrusted(socket.remoteAddress ?? '', trusted);
    const forwarded = (name: string) => (vouched ? firstOf(headers[name]) : undefined);
    const protocol = forwarded('x-forwarded-proto') === 'https' || 'encrypted' in socket ? 'https' : 'http';
    return `${protocol}://${forwarded('x-forwarded-host') ?? headers.host ?? 'localhost'}`;
  };
}

/** The proxy nearest to the client wrote first. */
const firstOf = (value: string | string[] | undefined): string | undefined =>
  value === undefined ? undefined : String(value).split(',')[0]?.trim();
