import type { IncomingMessage } from 'node:http';

/** How long a client may go on sending what nobody wants. */
const PATIENCE_MS = 3_000;

/**
 * Deals with the body of a request that was refused before it was read to its end. It is thrown away for a moment, for
 * a connection that is closed under the feet of a client that sends loses the answer as well (RFC 9112, 9.6).
 * @returns header fields for the answer
 */
export function forgoBody(request: IncomingMessage): Record<string, string> {
  // It waits to be asked for the body; nobody could tell whether what follows is that or the next request.
  if (request.headers.expect !== undefined) return { connection: 'close' };
  const timer = setTimeout(() => request.destroy(), PATIENCE_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.resume();
  return {};
}
