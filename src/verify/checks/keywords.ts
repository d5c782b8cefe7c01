import type { Bench } from '../bench.ts';
import { type Breach, breachesOf } from '../breaches.ts';
import type { ContractOperation } from '../contract.ts';
import { gotOf } from '../judge.ts';
import type { ContractRequest } from '../request.ts';
import { brief, type Discrepancy } from '../result.ts';
import type { Reply } from '../transport.ts';
import type { Trial } from './trial.ts';

/** Breaks each keyword of the operation's schemas, one at a time. @param valid a request that it accepts */
export function keywordTrials(bench: Bench, operation: ContractOperation, valid: ContractRequest): Trial[] {
  const { contract, examples, validators } = bench;
  const bodies = (mediaType: string) => examples.bodies(operation, mediaType);
  return breachesOf(contract, operation, valid, bodies, validators).map((breach) => {
    const { part, rule, request, reason } = breach;
    return {
      what: [part.part, part.mediaType, rule.pointer, rule.keyword].filter(Boolean).join(' '),
      change: request && { [part.part]: request[part.part] },
      reason,
      options: { mediaType: part.mediaType },
      expect: (reply) => faultsOf(bench, breach, reply),
    };
  });
}

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
