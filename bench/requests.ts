import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Contestant } from './contestants.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import type { ServerProcess } from './server-process.ts';

/** Two reads by primary key, the second under a path with a parameter, and a page of a list. */
export const operations = {
  getMe: '/v1/me',
  getUser: '/v1/users/500',
  listUsers: '/v1/users?limit=50',
} as const;

export type OperationId = keyof typeof operations;
export const operationIds = Object.keys(operations) as OperationId[];

export interface Measurement {
  /** CPU time of the server's process, in microseconds. */
  readonly cpuPerRequest: number;
  readonly requestsPerSecond: number;
}

/** One operation of every contestant, measured one right after the other. */
export interface Comparison {
  readonly operationId: OperationId;
  readonly results: ReadonlyMap<Contestant, Measurement>;
}

/** Gives the function that puts each contestant in turn under load, for so many seconds. */
export function createComparer() {
  const measure = createMeasure();

  return async function compare(
    contestants: readonly Contestant[],
    operationId: OperationId,
    seconds: number,
  ): Promise<Comparison> {
    const results = new Map<Contestant, Measurement>();
    for (const contestant of contestants) {
      const { name, server, database } = contestant;
      const order = { url: server.url + operations[operationId], tokens: database.tokens, seconds };
      results.set(contestant, await measure(server, order, `${name}: ${operationId}`));
    }
    return { operationId, results };
  };
}

/** Gives the function that puts one server under load. It throws an Error that names what has failed. */
export function createMeasure() {
  const generator = fork(new URL('./load.ts', import.meta.url), { detached: true });
  generator.once('exit', () => {
    throw new Error('The load generator has died.');
  });

  return async function measure(server: ServerProcess, order: LoadOrder, what: string): Promise<Measurement> {
    const before = await server.cpuTime();
    generator.send(order);
    const [result] = (await once(generator, 'message')) as [LoadResult];
    const used = (await server.cpuTime()) - before;
    if (result.failures > 0)
      throw new Error(`${what} failed ${result.failures} of ${result.requests} times.`);
    return { cpuPerRequest: used / result.requests, requestsPerSecond: result.requests / result.seconds };
  };
}
