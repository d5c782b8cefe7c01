import type { Bench } from '../bench.ts';
import { NoReply, Skipped, Stopped } from '../errors.ts';
import { gotOf } from '../judge.ts';
import { brief, type Discrepancy } from '../result.ts';
import type { Reply } from '../transport.ts';

/**
 * Whether what was made is where the reply says that it is (RFC 9110, 10.2.2).
 * @param token of whom it belongs to
 * @throws Stopped
 */
export async function judgeLocation(
  { contract, base, send }: Bench,
  { status, headers }: Reply,
  token: string | undefined,
): Promise<Discrepancy[]> {
  const location = headers.get('location');
  if (status !== 201 || location === null) return [];
  const fault = (got: string): Discrepancy[] => [
    { pointer: 'header /location', expected: 'the address of what was made', got },
  ];
  const path = pathBelow(base, location);
  const operation = path === undefined ? undefined : contract.read(path);
  // Another's contract may leave unsaid how things are read.
  if (path === undefined || operation === undefined) return contract.isOwn ? fault(brief(location)) : [];
  try {
    const reply = await send({ ...operation, path }, {}, { token });
    return reply.status < 400 ? [] : fault(`${brief(location)}, which answers ${gotOf(reply)}`);
  } catch (error) {
    if (error instanceof NoReply) return fault(`${brief(location)}, with ${error.message}`);
    // That nobody may look for now is no fault of the reply's, whose own are not to be lost.
    if (error instanceof Skipped && !(error instanceof Stopped)) return [];
    throw error;
  }
}

/** The path that the contract would call it; what stands before the paths of a deployment may be told or not. */
function pathBelow(base: string, location: string): string | undefined {
  if (!URL.canParse(location, base)) return undefined;
  const { pathname } = new URL(location, base);
  const prefix = new URL(base).pathname.replace(/\/$/, '');
  return pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
}
