import { attempt, type Bench, freshRequest, isForRole, type Subject } from '../bench.ts';
import type { ContractOperation } from '../contract.ts';
import { gotOf } from '../judge.ts';
import type { ContractRequest } from '../request.ts';
import { brief, type Result } from '../result.ts';
import type { Reply } from '../transport.ts';

/** Rules under which people act on what is their own, whoever they are. */
const own = ['public', 'self', 'signed-in'];

/** Calls the operation as somebody who may not, in every way that there is. */
export async function checkAccess(
  bench: Bench,
  operation: ContractOperation,
  { person, request: first }: Subject,
): Promise<Result[]> {
  const { world, recipes } = bench;
  const { access, security, isOpen } = operation;
  if (security.length === 0) return [];
  let valid: ContractRequest | undefined = first;

  /** @param token that of somebody who may not */
  async function refused(what: string, statuses: readonly number[], token?: string): Promise<Result> {
    const send = async () => {
      valid ??= await freshRequest(bench, operation, person);
      const reply = await bench.send(operation, valid, { token });
      // What was not refused may have done away with what it was about.
      if (reply.status < 300) valid = undefined;
      return reply;
    };
    return attempt(bench, { operation, kind: 'access', what }, send, (reply) =>
      statuses.includes(reply.status)
        ? []
        : [{ pointer: 'status', expected: `${statuses.join(' or ')} for ${what}`, got: gotOf(reply) }],
    );
  }

  const results: Result[] = [];
  if (!isOpen) results.push(await refused('no token', recipes.unauthenticated));
  results.push(await refused('a token that is none', recipes.unauthenticated, 'garbage'));
  if (access.length === 0 || access.some((rule) => own.includes(rule))) return results;

  const { token } = await world.stranger();
  if (isForRole(operation)) {
    results.push(await refused(`an account without ${access.join(' or ')}`, [403], token));
    return results;
  }
  const isSeen = access.includes('creator');
  const part = access.filter((rule) => !rule.startsWith('role:')).join(' or ');
  results.push(await refused(`somebody who is not the ${part}`, isSeen ? [403] : recipes.hidden, token));
  if (!isSeen && recipes.pointsAtFaults) results.push(await toldAlike(token));
  return results;

  /** Whether something is there but somebody else's must not be told from whether it is there at all. */
  function toldAlike(token: string): Promise<Result> {
    let theirs: Reply | undefined;
    return attempt(
      bench,
      { operation, kind: 'access', what: "somebody else's, compared with what is not there" },
      async () => {
        valid ??= await freshRequest(bench, operation, person);
        theirs = await bench.send(operation, valid, { token });
        return bench.send(operation, { ...valid, path: withoutAny(valid.path) }, { token });
      },
      (reply) => {
        const [expected, got] = [told(reply), told(theirs)];
        return expected === got ? [] : [{ pointer: 'body /', expected: brief(expected), got: brief(got) }];
      },
    );
  }
}

/** The same path with ids that nothing has. */
const withoutAny = (path: object) =>
  Object.fromEntries(Object.keys(path).map((name) => [name, Number.MAX_SAFE_INTEGER]));

/** All that a problem says, but for the request's id. */
const told = (reply: Reply | undefined): string =>
  JSON.stringify({ status: reply?.status, ...Object(reply?.body), instance: undefined });
