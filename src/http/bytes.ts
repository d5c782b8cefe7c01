import type { IncomingMessage } from 'node:http';
import type { AnyReply, ByteSource } from './handler.ts';
import { type Outgoing, present, unlessKnown } from './outgoing.ts';
import { requestedRange } from './ranges.ts';

/**
 * Bytes as the client asks for them: whole, in part, as they were, or only their description (RFC 9110).
 * @throws Fault `range-not-satisfiable`, and whatever opening them throws
 */
export async function presentBytes(
  { bytes, ...reply }: AnyReply & { readonly bytes: ByteSource },
  { method, headers }: IncomingMessage,
): Promise<Outgoing> {
  const whole = present(reply, reply.mediaType);
  const known = unlessKnown(whole, headers['if-none-match']);
  if (known.status === 304) return known;
  // A range is for GET alone (14.2).
  const range = method === 'HEAD' ? undefined : requestedRange(headers, bytes.size, reply.etag ?? '');
  const { start, end } = range ?? { start: 0, end: bytes.size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      ...whole.headers,
      'content-type': reply.mediaType ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      'content-length': `${end - start + 1}`,
      ...(range && { 'content-range': `bytes ${start}-${end}/${bytes.size}` }),
    },
    body: method === 'HEAD' ? undefined : await bytes.open(range),
  };
}
