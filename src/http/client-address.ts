import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

/**
 * The client's address. `X-Forwarded-For` counts only as far as trusted proxies vouch for it, read from the right:
 * the first address that is no trusted proxy is the client.
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList | undefined): string {
  let address = plain(request.socket.remoteAddress ?? '');
  const forwarded = request.headers['x-forwarded-for'];
  if (trusted === undefined || forwarded === undefined) return address;
  const hops = String(forwarded).split(',').reverse();
  for (const hop of hops) {
    if (!isTrusted(address, trusted)) break;
    const next = plain(hop.trim());
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** Whether the address is a trusted proxy's. */
export function isTrusted(remoteAddress: string, trusted: BlockList): boolean {
  const address = plain(remoteAddress);
  return trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address in IPv6 clothes (`::ffff:10.0.0.1`) is an IPv4 address. */
const plain = (address: string): string => (address.startsWith('::ffff:') ? address.slice(7) : address);
