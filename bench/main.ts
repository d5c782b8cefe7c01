import { assertSameReplies, startOther, startParley } from './contestants.ts';
import { seededDatabases, temporaryFolder } from './databases.ts';
import { createReport } from './report.ts';
import { type Comparison, createComparer, operationIds } from './requests.ts';

/*
 * What a request costs here, beside other servers that do the same work on the same data in the same run.
 * `BENCH_SECONDS` is how long each server is under load for one figure (3).
 */

const CONNECTIONS = 32;
const ROUNDS = 3;

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
if (!(seconds > 0)) throw new Error('BENCH_SECONDS takes a number of seconds.');

// The servers, the databases and the folder go when this process does, however that comes about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = temporaryFolder();
console.log('Starting a private MySQL, and filling it and an SQLite database ...');
const { mysql, sqlite, stop } = await seededDatabases(folder, CONNECTIONS);

console.log('Starting the servers ...');
const bare = await startOther('bare node:http', 'bare.ts', mysql);
const parley = await startParley('Parley', mysql, folder);
const glue = await startOther('fastify + openapi-glue', 'fastify.ts', mysql);
const stock = await startOther('Koa + openapi-backend, stock', 'openapi-backend.ts', mysql);
const onSqlite = await startParley('Parley on SQLite', sqlite, folder);
const contestants = [bare, parley, glue, stock, onSqlite];
await assertSameReplies(contestants);

const compare = createComparer();
console.log('Warming up ...');
for (const id of operationIds) await compare(contestants, id, seconds / 2);

const comparisons: Comparison[] = [];
for (let round = 1; round <= ROUNDS; round++)
  for (const id of operationIds) {
    console.log(`Round ${round} of ${ROUNDS}: ${id} ...`);
    comparisons.push(await compare(contestants, id, seconds));
  }

const report = createReport(comparisons, { bare, stock });
console.log(`
${CONNECTIONS} connections, each a signed-in person of their own, on the same MySQL but where SQLite is named.
Parley has everything on: validation, limits, metrics, a line of log per request, request ids, ETags, security headers.
The others verify the token and run the same SQL; they have neither log nor metrics, and read no sessions, of which
Parley reads each once in 0.9 s. Medians of ${ROUNDS} rounds.

${report.table()}

What Parley aims at:
${report.verdict(parley)}`);

await stop();
process.exit();
