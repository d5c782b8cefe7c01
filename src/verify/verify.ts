import { type Bench, guarded, isForRole, prepare, type Subject } from './bench.ts';
import { checkAccess } from './checks/access.ts';
import { checkNegatives } from './checks/negatives.ts';
import { checkReachable } from './checks/reachable.ts';
import type { Contract, ContractOperation } from './contract.ts';
import { NoDeployment, SetUpFailure, Stopped } from './errors.ts';
import { createExamples } from './examples.ts';
import { createJudge } from './judge.ts';
import { foreign } from './recipes/foreign.ts';
import { recipes as known } from './recipes/index.ts';
import type { Result } from './result.ts';
import { createSend } from './send.ts';
import { createTransport, type Limits, type Transport } from './transport.ts';
import { createValidators } from './validators.ts';
import { isFailure, isSkipped } from './words.ts';
import { createWorld, type World } from './world.ts';

export interface VerifyOptions {
  /** Where the contract's paths begin. */
  readonly baseUrl: string;
  readonly contract: Contract;
  /** Of an administrator; for a contract that Parley does not know, of anybody. */
  readonly token?: string | undefined;
  /** Ids of the operations to verify; absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Ends the verification early; what was made is deleted all the same. */
  readonly signal?: AbortSignal;
  /** In place of the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Told of every operation as soon as it is done. */
  readonly onOperation?: (operation: ContractOperation, results: readonly Result[]) => void;
}

export interface Verification {
  readonly results: readonly Result[];
  /** A sentence for everything that could not be cleaned up. */
  readonly left: readonly string[];
  /** How many requests were sent. */
  readonly requests: number;
  /** Those that were to be verified, but could not be called even once. */
  readonly notReached: readonly ContractOperation[];
  /** Whether its signal ended it before its end. */
  readonly isStopped: boolean;
  /** Nothing failed, and everything was called but for what only an administrator may call, whose token was not given. */
  readonly isKept: boolean;
}

/** However much there is to delete. */
const CLEAN_UP_LIMIT_MS = 60_000;

/**
 * Runs the contract against a deployment, operation by operation. What is made for it is deleted at the end.
 * @throws NoDeployment when nothing answers at the address, or something else
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { contract, token, signal, limits, onOperation = () => undefined } = options;
  const recipes = known[contract.name] ?? foreign(token);
  const base = options.baseUrl.replace(/\/+$/, '');
  const transport = createTransport(base, limits);
  if (signal) transport.until(signal);
  const validators = createValidators(contract.document);
  const judge = createJudge(contract, validators);
  const send = createSend(contract, transport, judge);
  const world = createWorld(contract, recipes, send, judge);
  const bench: Bench = {
    ...{ contract, base, recipes, validators, judge, send, world, token },
    examples: createExamples(contract),
  };

  const results: Result[] = [];
  let left: string[] = [];
  let isStopped = false;
  let nothing: NoDeployment | undefined;
  const operations = selected(options);
  const done = (operation: ContractOperation, own: readonly Result[]) => {
    results.push(...own);
    onOperation(operation, own);
  };
  try {
    await knock(transport, base);
    const obstacle = await enter(world, contract, base);
    if (obstacle) done(obstacle.operation, [obstacle]);
    for (const operation of obstacle ? [] : operations) {
      if (signal?.aborted) break;
      done(operation, await checkOperation(bench, operation));
    }
  } catch (error) {
    if (error instanceof NoDeployment) nothing = error;
    else if (!(error instanceof Stopped)) throw error;
  } finally {
    isStopped = signal?.aborted ?? false;
    transport.until(AbortSignal.timeout(CLEAN_UP_LIMIT_MS));
    left = await world.cleanUp();
  }
  if (nothing) throw new NoDeployment(nothing.message, left);

  const reached = results.filter((one) => one.kind === 'reachable' && !isSkipped(one));
  const notReached = operations.filter((one) => !reached.some(({ operation }) => operation === one));
  const isForOthers = (operation: ContractOperation) => isForRole(operation) && token === undefined;
  const isKept = !isStopped && !results.some(isFailure) && notReached.every(isForOthers);
  return { results, left, requests: transport.sent(), notReached, isStopped, isKept };
}

/** Those with a limit of their own come last: breaking their rules uses it up, and others need them. */
function selected({ contract, only }: VerifyOptions): ContractOperation[] {
  const operations = contract.operations.filter(({ id }) => only?.includes(id) ?? true);
  return [
    ...operations.filter(({ isLimited }) => !isLimited),
    ...operations.filter(({ isLimited }) => isLimited),
  ];
}

async function checkOperation(bench: Bench, operation: ContractOperation): Promise<Result[]> {
  const reached = await checkReachable(bench, operation);
  // What is not there at all need not be told once for every keyword.
  if (reached.discrepancies.some(({ pointer }) => pointer === 'status' || pointer === 'set-up'))
    return [reached];
  let subject: Subject | undefined;
  const check = { operation, kind: 'negative', what: 'a valid request to break' } as const;
  const setUp = await guarded(check, async () => {
    subject = await prepare(bench, operation);
    return [];
  });
  if (subject === undefined) return [reached, setUp];
  return [
    reached,
    ...(await checkNegatives(bench, operation, subject)),
    ...(await checkAccess(bench, operation, subject)),
  ];
}

async function knock(transport: Transport, base: string): Promise<void> {
  try {
    await transport.send({ method: 'GET', target: '/', headers: {} });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    throw new NoDeployment(
      `Nothing can be verified at ${base}: ${(error as Error).message}.\nIs it running, and is the address right?`,
    );
  }
}

/**
 * Makes the first account.
 * @returns what is wrong with how people register or sign in; nothing else can be tried then
 * @throws NoDeployment when nobody can register, for now or ever
 */
async function enter(world: World, { name, title }: Contract, base: string): Promise<Result | undefined> {
  const started = performance.now();
  try {
    await world.stranger();
    return undefined;
  } catch (error) {
    const what = `No account could be made at ${base}: ${(error as Error).message}.`;
    if (error instanceof Stopped) throw error;
    if (!(error instanceof SetUpFailure)) throw new NoDeployment(what);
    if (!world.isAnswered && isSomethingElse(error)) {
      const mount = `/compat/${name}`;
      const isMounted = name === 'parley' || base.endsWith(mount);
      const place = isMounted ? '' : ` It is to include where ${name} is mounted, as in ${base}${mount}.`;
      throw new NoDeployment(`${what}\nIs that the address of ${title}?${place}`);
    }
    const { operation, discrepancies } = error;
    const milliseconds = performance.now() - started;
    return { operation, kind: 'reachable', what: 'an account of its own', discrepancies, milliseconds };
  }
}

/** Whether there is no such operation, or a website. */
const isSomethingElse = ({ reply }: SetUpFailure): boolean =>
  reply !== undefined && ([404, 405].includes(reply.status) || reply.mediaType === 'text/html');
