import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { providePrism } from './prism.ts';
import { align, median, met } from './report.ts';
import { createMeasure, type Measurement } from './requests.ts';
import { type ServerProcess, startProgram } from './server-process.ts';

/*
 * The mock of any contract, beside Prism on the same file, under the same load, in the same run. Both check requests and
 * answer with the contract's examples. `BENCH_SECONDS` is how long each is under load for one figure (3).
 */

/** So many times the requests per second of Prism as it is started by default. */
const AIM = 10;
const CONNECTIONS = 16;
/** Else the load generator, and not the faster server, would be what is measured. */
const PIPELINING = 4;
const ROUNDS = 3;
const CONTRACT = 'generated/parley/openapi.json';

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
if (!(seconds > 0)) throw new Error('BENCH_SECONDS takes a number of seconds.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

interface Sample {
  readonly operationId: string;
  readonly path: string;
  readonly body?: string;
}

/** Something by its id, a page of a list, and something made of a body. */
const samples: readonly Sample[] = [
  { operationId: 'getBook', path: '/v1/books/5' },
  { operationId: 'listBooks', path: '/v1/books?limit=20&q=structure' },
  {
    operationId: 'registerAccount',
    path: '/v1/accounts',
    body: JSON.stringify({ username: 'ann', email: 'ann@example.org', password: 'correct horse battery' }),
  },
];

console.log('Starting the mocks ...');
const prism = await startPrism();
const parley = await startProgram(
  process.execPath,
  ['dist/src/main.js', 'mock', '--contract', CONTRACT, '--port', '0'],
  {},
  /API +http:.*:(\d+)$/,
);
const servers = { 'parley mock': parley, Prism: prism };
await assertSameReplies();

const measure = createMeasure();
const tokens = Array.from({ length: CONNECTIONS }, () => 'any');
const load = (server: ServerProcess, { operationId, path, body }: Sample, time: number) =>
  measure(
    server,
    {
      url: server.url + path,
      tokens,
      seconds: time,
      pipelining: PIPELINING,
      ...(body !== undefined && { body }),
    },
    operationId,
  );

console.log('Warming up ...');
for (const sample of samples)
  for (const server of Object.values(servers)) await load(server, sample, seconds / 2);

/** Operation -> server -> what each round has measured. */
const results = new Map<string, Map<ServerProcess, Measurement[]>>();
for (let round = 1; round <= ROUNDS; round++)
  for (const sample of samples) {
    console.log(`Round ${round} of ${ROUNDS}: ${sample.operationId} ...`);
    const ofSample = results.get(sample.operationId) ?? new Map<ServerProcess, Measurement[]>();
    results.set(sample.operationId, ofSample);
    for (const server of Object.values(servers))
      ofSample.set(server, [...(ofSample.get(server) ?? []), await load(server, sample, seconds)]);
  }

const figure = (id: string, server: ServerProcess, name: keyof Measurement) =>
  median(
    results
      .get(id)!
      .get(server)!
      .map((measurement) => measurement[name]),
  );

/** How many times the requests per second of the other; within a round, since what disturbs one disturbs both. */
function ratio(id: string, other: ServerProcess): number {
  const own = results.get(id)!.get(parley)!;
  const theirs = results.get(id)!.get(other)!;
  return median(
    own.map(({ requestsPerSecond }, round) => requestsPerSecond / theirs[round]!.requestsPerSecond),
  );
}

const lines = samples.flatMap(({ operationId }) =>
  Object.entries(servers).map(([name, server]) => [
    operationId,
    name,
    figure(operationId, server, 'cpuPerRequest').toFixed(1),
    figure(operationId, server, 'requestsPerSecond').toFixed(0),
    ratio(operationId, server).toFixed(1),
  ]),
);
const verdicts = samples.map(({ operationId }) => {
  const reached = ratio(operationId, prism);
  return [
    operationId,
    `at least ${AIM} × the requests/s of Prism:`,
    `${reached.toFixed(1)} ×`,
    met(reached >= AIM),
  ];
});
console.log(`
${CONNECTIONS} connections, each with ${PIPELINING} requests under way, to a mock of ${CONTRACT}. Medians of ${ROUNDS} rounds.

${align([['operation', 'server', 'CPU µs/request', 'requests/s', 'parley mock ×'], ...lines])}

What the mock aims at:
${align(verdicts)}`);
process.exit();

/** As its documentation starts it. */
async function startPrism(): Promise<ServerProcess> {
  const { node, script } = providePrism();
  const args = [script, 'mock', CONTRACT, '-p', `${await freePort()}`];
  return startProgram(node, args, { NODE_ENV: 'development' }, /listening on .*:(\d+)/);
}

/** Prism takes no 0 for any port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @throws Error unless both answer with a success and the same fields and values */
async function assertSameReplies(): Promise<void> {
  for (const { operationId, path, body } of samples) {
    const headers = { authorization: 'Bearer any', 'content-type': 'application/json' };
    const options = body === undefined ? { headers } : { headers, method: 'POST', body };
    const replies = await Promise.all(
      Object.values(servers).map(async ({ url }) => {
        const reply = await fetch(url + path, options);
        return [reply.status, await reply.json()];
      }),
    );
    if (!isDeepStrictEqual(replies[0], replies[1]))
      throw new Error(`${operationId} differs: ${replies.map((reply) => JSON.stringify(reply)).join('\n')}`);
  }
}
