import { attempt, type Bench, isForRole, prepare, type Subject } from '../bench.ts';
import { type Breach, breachesOf } from '../breaches.ts';
import type { ContractOperation } from '../contract.ts';
import { Skipped } from '../errors.ts';
import { gotOf } from '../judge.ts';
import { brief, type Discrepancy, type Result } from '../result.ts';
import type { Reply } from '../transport.ts';

/** Breaks each keyword of the operation's schemas, one at a time, in an otherwise valid request. */
export async function checkNegatives(
  bench: Bench,
  operation: ContractOperation,
  first: Subject,
): Promise<Result[]> {
  const { contract, examples, validators, world, send } = bench;
  let subject: Subject | undefined = first;
  const breaches = breachesOf(
    contract,
    operation,
    first.request,
    (mediaType) => examples.bodies(operation, mediaType),
    validators,
  );
  const results: Result[] = [];
  for (const breach of breaches) {
    const { part, rule, request, reason = '' } = breach;
    let isAccepted = false;
    const what = [part.part, part.mediaType, rule.pointer, rule.keyword].filter(Boolean).join(' ');
    const result = await attempt(
      bench,
      { operation, kind: 'negative', what },
      async () => {
        if (request === undefined) throw new Skipped(reason);
        subject ??= await prepare(bench, operation);
        const { person, token, request: valid } = subject;
        const broken = { ...valid, [part.part]: request[part.part] };
        const reply = await send(operation, broken, { token, mediaType: part.mediaType });
        isAccepted = reply.status < 300;
        if (isAccepted) world.done(operation, person, broken, reply.body);
        if (needsOther(bench, operation, reply)) throw new Skipped(whoIsNeeded(operation));
        return reply;
      },
      (reply) => faultsOf(bench, breach, reply),
    );
    results.push(result);
    if (isAccepted) {
      // Whatever it did: the next one finds everything as it should be.
      world.renew();
      subject = undefined;
    }
  }
  return results;
}

/** Whether it was refused because of who asks, so that the request may not have been looked at. */
function needsOther({ token, recipes }: Bench, operation: ContractOperation, { status }: Reply): boolean {
  if (token !== undefined) return false;
  if (isForRole(operation)) return status === 403;
  return recipes.unaided === 'all' && operation.security.length > 0 && (status === 401 || status === 403);
}

const whoIsNeeded = (operation: ContractOperation): string =>
  isForRole(operation)
    ? 'it is for an administrator; give the access token of one with --token'
    : 'it needs an access token; give one with --token';

function faultsOf({ recipes }: Bench, { part, rule }: Breach, reply: Reply): Discrepancy[] {
  const { invalid, pointsAtFaults } = recipes;
  const pointer = `${part.part} ${rule.pointer || '/'}`;
  // What is too long may be too large as well.
  const isTooLarge = rule.keyword === 'maxLength' && part.part === 'body' && !pointsAtFaults;
  const statuses = [...invalid[part.part], ...(isTooLarge ? [413] : [])];
  if (!statuses.includes(reply.status))
    return [
      { pointer, expected: `${statuses.join(' or ')}, for ${rule.keyword} is broken`, got: gotOf(reply) },
    ];
  if (!pointsAtFaults) return [];
  const faults = errorsOf(reply);
  const isPointedAt = faults.some(
    (fault) => fault.in === part.part && fault.pointer === rule.pointer && fault.keyword === rule.keyword,
  );
  if (isPointedAt) return [];
  const got = faults.map((fault) => `${fault.in} ${fault.pointer} ${fault.keyword}`).join(', ');
  return [
    { pointer, expected: `${rule.keyword} among the errors, at this place`, got: brief(got || 'none') },
  ];
}

interface Fault {
  readonly in?: unknown;
  readonly pointer?: unknown;
  readonly keyword?: unknown;
}

function errorsOf({ body }: Reply): Fault[] {
  const { errors } = Object(body) as { errors?: unknown };
  return Array.isArray(errors) ? errors.map((one) => Object(one) as Fault) : [];
}
