import { type Bench, guarded, prepare, type Subject } from './bench.ts';
import { checkAccess } from './checks/access.ts';
import { checkNegatives } from './checks/negatives.ts';
import { checkReachable } from './checks/reachable.ts';
import type { Contract, ContractOperation } from './contract.ts';
import { createExamples } from './examples.ts';
import { createJudge } from './judge.ts';
import { foreign } from './recipes/foreign.ts';
import { recipes as known } from './recipes/index.ts';
import type { Result } from './result.ts';
import { createSend } from './send.ts';
import { createTransport, Limited, type Transport } from './transport.ts';
import { createValidators } from './validators.ts';
import { createWorld, type World } from './world.ts';

export interface VerifyOptions {
  /** Where the contract's paths begin. */
  readonly baseUrl: string;
  readonly contract: Contract;
  /** Of an administrator; for a contract that Parley does not know, of anybody. */
  readonly token?: string | undefined;
  /** Ids of the operations to verify; absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Told of every operation as soon as it is done. */
  readonly onOperation?: (operation: ContractOperation, results: readonly Result[]) => void;
}

export interface Verification {
  readonly results: readonly Result[];
  /** A sentence for everything that could not be cleaned up. */
  readonly left: readonly string[];
  /** How many requests were sent. */
  readonly requests: number;
}

/** There is nothing to verify at the address. */
export class NoDeployment extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoDeployment';
  }
}

/**
 * Runs the contract against a deployment, operation by operation. What is made for it is deleted at the end.
 * @throws NoDeployment when nothing answers at the address, or something else
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { contract, token, onOperation = () => undefined } = options;
  const recipes = known[contract.name] ?? foreign(token);
  const base = options.baseUrl.replace(/\/+$/, '');
  const transport = createTransport(base);
  const send = createSend(contract, transport);
  const world = createWorld(contract, recipes, send);
  const validators = createValidators(contract.document);
  const judge = createJudge(contract, validators);
  const bench: Bench = {
    ...{ contract, recipes, validators, judge, send, world, token },
    examples: createExamples(contract),
  };

  const results: Result[] = [];
  let left: string[] = [];
  try {
    await knock(transport, base);
    await enter(world, contract, base);
    for (const operation of selected(options)) {
      const own = await checkOperation(bench, operation);
      results.push(...own);
      onOperation(operation, own);
    }
  } finally {
    left = await world.cleanUp();
  }
  return { results, left, requests: transport.sent() };
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
    throw new NoDeployment(
      `Nothing answers at ${base}: ${(error as Error).message}.\nIs it running, and is the address right?`,
    );
  }
}

async function enter(world: World, { name, title }: Contract, base: string): Promise<void> {
  try {
    await world.stranger();
  } catch (error) {
    const what = `No account could be made at ${base}: ${(error as Error).message}.`;
    if (error instanceof Limited) throw new NoDeployment(what);
    const place =
      name === 'parley' ? '' : ` It is to include where ${name} is mounted, as in ${base}/compat/${name}.`;
    throw new NoDeployment(`${what}\nIs that the address of ${title}?${place}`);
  }
}
