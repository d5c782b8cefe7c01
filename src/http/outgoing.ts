import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import { noneMatch } from './entity-tags.ts';
import type { AnyReply } from './handler.ts';

/** A reply ready to be written. Header names are in lower case. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Readable | undefined;
  /** The stable name of a refusal; absent on success. */
  readonly code?: string;
}

/**
 * What every reply of an API carries. A reply is data, never a page: nothing may frame, sniff, run or keep it
 * (OWASP REST Security Cheat Sheet).
 */
const baseHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** A handler's reply as it goes over the wire. */
export function present(reply: AnyReply, mediaType: string | undefined): Outgoing {
  const headers: Record<string, string> = {};
  for (const name in reply.headers) headers[name.toLowerCase()] = reply.headers[name]!;
  if (reply.etag !== undefined) {
    headers.etag = `"${reply.etag}"`;
    headers['cache-control'] = 'private, no-cache';
  }
  if (reply.stream) {
    headers['content-type'] = reply.mediaType ?? 'application/octet-stream';
    return { status: reply.status, headers, body: reply.stream };
  }
  if (reply.body === undefined) return { status: reply.status, headers, body: undefined };
  headers['content-type'] = mediaType ?? 'application/json';
  return { status: reply.status, headers, body: JSON.stringify(reply.body) };
}

/** A 304 in place of a reply that the client has already (RFC 9110, 15.4.5). */
export function unlessKnown(outgoing: Outgoing, ifNoneMatch: string | undefined): Outgoing {
  const { etag } = outgoing.headers;
  if (etag === undefined || noneMatch(ifNoneMatch, etag.slice(1, -1))) return outgoing;
  const { 'content-type': _type, ...headers } = outgoing.headers;
  return { status: 304, headers, body: undefined };
}

export function write(context: Context, { status, headers, body }: Outgoing): void {
  // Koa concludes the status and some headers from the body; the contract's stand.
  context.body = body ?? null;
  context.status = status;
  context.set(baseHeaders);
  context.set(headers);
}
