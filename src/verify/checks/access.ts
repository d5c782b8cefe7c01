import { attempt, type Bench, freshRequest, isForRole, type Subject } from '../bench.ts';
import type { ContractOperation } from '../contract.ts';
import { gotOf } from '../judge.ts';
import { altered, type ContractRequest, unknownPath } from '../request.ts';
import { brief, type Result } from '../result.ts';
import type { Reply } from '../transport.ts';

/** Rules under which people act on what is their own, whoever they are. */
const own = ['public', 'self', 'signed-in'];

/** Somebody's credentials, which may have to be made first; undefined for none at all. */
type Credentials = () => Promise<string | undefined>;

/** Calls the operation as somebody who may not, in every way that there is. */
export async function checkAccess(
  bench: Bench,
  operation: ContractOperation,
  { person, token, request: first }: Subject,
): Promise<Result[]> {
  const { world, recipes } = bench;
  const { id, access, security, isOpen } = operation;
  if (security.length === 0) return [];
  let valid: ContractRequest | undefined = first;
  const results: Result[] = [];

  /** @param credentials of somebody who may not */
  async function refused(what: string, statuses: readonly number[], credentials: Credentials): Promise<void> {
    const send = async () => {
      valid ??= await freshRequest(bench, operation, person);
      const reply = await bench.send(operation, valid, { token: await credentials() });
      // What was not refused may have done away with what it was about.
      if (reply.status < 300) valid = undefined;
      return reply;
    };
    const check = { operation, kind: 'access', what } as const;
    const expected = `${statuses.join(' or ')} for ${what}`;
    results.push(
      await attempt(bench, check, send, (reply) =>
        statuses.includes(reply.status) ? [] : [{ pointer: 'status', expected, got: gotOf(reply) }],
      ),
    );
  }

  const { unauthenticated, hidden, barred, signOut } = recipes;
  const nobody: Credentials = async () => undefined;
  const stranger: Credentials = async () => (await world.stranger()).token;

  if (!isOpen) await refused('no token', unauthenticated, nobody);
  await refused('a token that is none', unauthenticated, async () => 'garbage');
  if (token) await refused('a token that was tampered with', unauthenticated, async () => altered(token));
  if (signOut)
    await refused('a token that was signed out', unauthenticated, async () => (await world.departed()).token);
  const kind = barred?.[id];
  if (kind)
    await refused(`an account that is ${kind}`, [403], async () => (await world.stranger(kind)).token);

  if (access.every((rule) => own.includes(rule))) return results;
  if (isForRole(operation)) {
    await refused(`an account without ${access.join(' or ')}`, [403], stranger);
    return results;
  }
  const rules = access.filter((rule) => !rule.startsWith('role:') && !own.includes(rule)).join(' or ');
  // What is sometimes for all is private where it was made for this.
  if (access.includes('public')) await refused('nobody, of what is private', hidden, nobody);
  else if (access.some((rule) => own.includes(rule))) return results;
  const isSeen = access.includes('creator');
  await refused(`somebody who is not the ${rules}`, isSeen ? [403] : hidden, stranger);
  if (!isSeen && recipes.pointsAtFaults) results.push(await toldAlike());
  // Who takes part may know that it is there.
  if (recipes.beyondGuests?.includes(id))
    await refused(
      `somebody who takes part, and is not the ${rules}`,
      '403' in operation.responses ? [403] : hidden,
      async () => (await world.guest()).token,
    );
  return results;

  /** Whether something is there but somebody else's must not be told from whether it is there at all. */
  function toldAlike(): Promise<Result> {
    let theirs: Reply | undefined;
    return attempt(
      bench,
      { operation, kind: 'access', what: "somebody else's, compared with what is not there" },
      async () => {
        valid ??= await freshRequest(bench, operation, person);
        const credentials = { token: await stranger() };
        theirs = await bench.send(operation, valid, credentials);
        return bench.send(operation, { ...valid, path: unknownPath(valid.path) }, credentials);
      },
      (reply) => {
        const [expected, got] = [told(reply), told(theirs)];
        return expected === got ? [] : [{ pointer: 'body /', expected: brief(expected), got: brief(got) }];
      },
    );
  }
}

/** All that a problem says, but for the request's id. */
const told = (reply: Reply | undefined): string =>
  JSON.stringify({ status: reply?.status, ...Object(reply?.body), instance: undefined });
