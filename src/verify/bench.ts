import { SchemaError } from '../openapi/document.ts';
import type { Contract, ContractOperation } from './contract.ts';
import { NoReply, SetUpFailure, Skipped } from './errors.ts';
import type { Examples } from './examples.ts';
import type { Judge } from './judge.ts';
import type { ContractRequest } from './request.ts';
import { brief, type Check, type Discrepancy, type Result } from './result.ts';
import type { Send } from './send.ts';
import type { Reply } from './transport.ts';
import type { Validators } from './validators.ts';
import type { Person, Recipes, World } from './world.ts';

/** All that checks work with. */
export interface Bench {
  readonly contract: Contract;
  /** The address that the contract's paths are below, without a slash at the end. */
  readonly base: string;
  readonly recipes: Recipes;
  readonly examples: Examples;
  readonly validators: Validators;
  readonly judge: Judge;
  readonly send: Send;
  readonly world: World;
  /** Of an administrator, where one was given; of anybody, for a contract that nobody can register at. */
  readonly token: string | undefined;
}

/** Somebody, and a valid request of hers. */
export interface Subject {
  readonly person: Person;
  /** Of whoever may call the operation; undefined where no token is needed. */
  readonly token: string | undefined;
  readonly request: ContractRequest;
}

/** Whether only a role may call it, which nobody who has just registered has. */
export const isForRole = ({ access }: ContractOperation): boolean =>
  access.length > 0 && access.every((rule) => rule.startsWith('role:'));

/** @throws SetUpFailure, Skipped when it cannot be made */
export async function prepare(bench: Bench, operation: ContractOperation): Promise<Subject> {
  const person = await bench.world.owner(operation);
  const request = await freshRequest(bench, operation, person);
  const own = isForRole(operation) ? (bench.token ?? person.token) : person.token;
  return { person, token: operation.security.length > 0 ? own || undefined : undefined, request };
}

/** Another valid request of the same person's. */
export async function freshRequest(
  { world, examples }: Bench,
  operation: ContractOperation,
  person: Person,
): Promise<ContractRequest> {
  return examples.request(operation, await world.request(operation, person));
}

/**
 * Tries something.
 * @param work returns where what came of it differs from what is expected
 */
export async function guarded(check: Check, work: () => Promise<readonly Discrepancy[]>): Promise<Result> {
  const started = performance.now();
  const outcome = await work()
    .then((discrepancies) => ({ discrepancies }))
    .catch(outcomeOf);
  return { ...check, ...outcome, milliseconds: performance.now() - started };
}

function outcomeOf(error: Error): Pick<Result, 'discrepancies' | 'skipped'> {
  // Of the sampler's and of schemas that cannot be used: there is nothing to hold the deployment against.
  if (error instanceof Skipped || error instanceof SchemaError)
    return { discrepancies: [], skipped: error.message };
  if (error instanceof NoReply)
    return { discrepancies: [{ pointer: 'status', expected: 'a reply', got: error.message }] };
  // What the contract lets pass a recipe may not be able to use.
  const got = error instanceof SetUpFailure ? error.message : `what cannot be used: ${brief(error.message)}`;
  return { discrepancies: [{ pointer: 'set-up', expected: 'what the check needs', got }] };
}

/** Sends something, and judges the reply by the contract, and by what is expected of it. */
export const attempt = (
  { judge }: Bench,
  check: Check,
  send: () => Promise<Reply>,
  expect: (reply: Reply) => readonly Discrepancy[],
): Promise<Result> =>
  guarded(check, async () => {
    const reply = await send();
    return [...expect(reply), ...judge(check.operation, reply)];
  });
