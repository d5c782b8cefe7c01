import type { Bench } from '../bench.ts';
import { bodyTypes, type ContractOperation } from '../contract.ts';
import { gotOf } from '../judge.ts';
import { type ContractRequest, isJson, unknownPath } from '../request.ts';
import type { Trial } from './trial.ts';

/** What nobody takes, and nobody gives. */
const UNKNOWN_TYPE = 'application/x-unknown';

/** Requests that fit no schema at all, or that are about nothing. @param valid a request that the operation accepts */
export function misfitTrials(
  { recipes }: Bench,
  operation: ContractOperation,
  valid: ContractRequest,
): Trial[] {
  const { invalid, hidden } = recipes;
  const { body, parameters, responses } = operation;
  const types = bodyTypes(operation);
  const json = types.find(isJson);
  const trials: Trial[] = [];

  if (types.length > 0 && body?.required)
    trials.push({ ...refused('no body', invalid.body), change: { body: undefined } });
  if (json)
    trials.push({
      ...refused('body that is no JSON', invalid.body),
      change: {},
      options: { raw: { type: json, content: '{"' } },
    });
  if (types.length > 0 && '415' in responses)
    trials.push({
      ...refused('body of another media type', [415]),
      change: {},
      options: { raw: { type: UNKNOWN_TYPE, content: '{}' } },
    });
  if ('406' in responses)
    trials.push({
      ...refused('header accept, of what it does not give', [406]),
      change: { header: { ...valid.header, accept: UNKNOWN_TYPE } },
    });
  if (Object.keys(valid.path).length > 0 && '404' in responses && hidden.length > 0)
    trials.push({
      ...refused('path to what is not there', hidden),
      change: { path: unknownPath(valid.path) },
    });
  for (const { name } of parameters.filter((one) => one.in === 'cookie'))
    trials.push({ ...refused(`cookie ${name}`, []), reason: 'cookies are not tried' });
  return trials;
}

const refused = (what: string, statuses: readonly number[]): Trial => ({
  what,
  expect: (reply) =>
    statuses.includes(reply.status)
      ? []
      : [{ pointer: 'status', expected: `${statuses.join(' or ')} for ${what}`, got: gotOf(reply) }],
});
