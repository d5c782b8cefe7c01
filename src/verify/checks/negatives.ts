import { attempt, type Bench, isForRole, prepare, type Subject } from '../bench.ts';
import type { ContractOperation } from '../contract.ts';
import { Skipped } from '../errors.ts';
import type { Result } from '../result.ts';
import type { Reply } from '../transport.ts';
import { keywordTrials } from './keywords.ts';
import { misfitTrials } from './misfits.ts';

/** Sends what the operation is to refuse, whoever asks: each time one thing is wrong with an otherwise valid request. */
export async function checkNegatives(
  bench: Bench,
  operation: ContractOperation,
  first: Subject,
): Promise<Result[]> {
  const { world, send } = bench;
  let subject: Subject | undefined = first;
  const trials = [
    ...keywordTrials(bench, operation, first.request),
    ...misfitTrials(bench, operation, first.request),
  ];
  const results: Result[] = [];
  for (const { what, change, reason, options, expect } of trials) {
    let isAccepted = false;
    const result = await attempt(
      bench,
      { operation, kind: 'negative', what },
      async () => {
        if (change === undefined) throw new Skipped(reason);
        subject ??= await prepare(bench, operation);
        const { person, token, request: valid } = subject;
        const broken = { ...valid, ...change };
        const reply = await send(operation, broken, { ...options, token });
        isAccepted = reply.status < 300;
        if (isAccepted) world.done(operation, person, broken, reply.body);
        if (needsOther(bench, operation, reply)) throw new Skipped(whoIsNeeded(operation));
        return reply;
      },
      expect,
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
