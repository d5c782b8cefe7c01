import { type Bench, guarded, isForRole, prepare } from '../bench.ts';
import type { ContractOperation } from '../contract.ts';
import { Skipped } from '../errors.ts';
import { gotOf } from '../judge.ts';
import type { Discrepancy, Result } from '../result.ts';
import type { Reply } from '../transport.ts';
import { judgeLocation } from './location.ts';

/** Calls the operation as it is meant to be called. */
export function checkReachable(bench: Bench, operation: ContractOperation): Promise<Result> {
  const { world, send, judge, recipes } = bench;
  const { unaided } = recipes;
  const mayRefuse = unaided === 'all' || unaided.includes(operation.id);
  const check = { operation, kind: 'reachable', what: 'a valid request' } as const;

  return guarded(check, async () => {
    if (isForRole(operation) && bench.token === undefined)
      throw new Skipped('it is for an administrator; give the access token of one with --token');
    const { person, token, request } = await prepare(bench, operation);
    const reply = await send(operation, request, { token });
    if (reply.status < 300) world.done(operation, person, request, reply.body);
    return [
      ...faultOf(operation, reply, mayRefuse),
      ...judge(operation, reply),
      ...(await judgeLocation(bench, reply, token ?? (person.token || undefined))),
    ];
  });
}

function faultOf({ path }: ContractOperation, reply: Reply, mayRefuse: boolean): Discrepancy[] {
  const limit = mayRefuse ? 500 : 400;
  // Where nothing in the path can be wrong, it is the operation that is not there.
  const isMissing = reply.status === 404 && !path.includes('{');
  if (reply.status < limit && !isMissing) return [];
  const expected = mayRefuse ? 'a success, or a documented refusal' : 'a success';
  return [{ pointer: 'status', expected, got: gotOf(reply) }];
}
