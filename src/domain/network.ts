import { isIP } from 'node:net';

/** What a limit by address counts: an IPv6 host has a whole /64 to itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':');
  const right = tail?.split(':') ?? [];
  const zeros = tail === undefined ? 0 : 8 - left.filter(Boolean).length - right.filter(Boolean).length;
  const groups = [...left.filter(Boolean), ...Array<string>(zeros).fill('0'), ...right.filter(Boolean)];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
