import { spawn } from 'node:child_process';
import { type MysqlServer, startMysql } from './support/mysql.ts';
import { provideNode24 } from './support/node24.ts';
import { provideChromium, provideRedis } from './support/programs.ts';
import {
  exitCode,
  type MochaRun,
  nothingMaySkip,
  runMocha,
  type Tally,
  testFiles,
} from './support/run-mocha.ts';

/*
 * `make test`: every check and every test, told as it goes, failures as they happen and once more at the end,
 * where a reader of a long log looks first; then a line that counts them: `N passed, N failed, N skipped`. With
 * `node24` as argument, `make test-node24`: every test on Node 24, with SQLite.
 */

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const started = Date.now();
const say = (line: string) =>
  console.log(`${`${Math.round((Date.now() - started) / 1000)}`.padStart(4)} s  ${line}`);
/** Tells of a failure now, and of its first lines again at the end. */
const fail = (what: string) => {
  failures.push(what.split('\n').slice(0, 12).join('\n'));
  say(`FAILED  ${what}`);
};
/** Runs test files, and counts what became of them. */
const run = async (run: MochaRun) => count(await runMocha(run, { say, fail }));

const everything = testFiles('');

/** What needs a database runs on each engine; all the rest once, with SQLite. */
const databaseTests = testFiles('api/', 'cli/', 'contract/', 'db/', 'dialects/', 'process/');
const otherTests = everything.filter((file) => !databaseTests.includes(file));

/** What only a run of every test that needs a database can show: that all of the contract was seen. */
const whole = { CONTRACT_COVERAGE: '1' };

/** Of what speaks HTTP, on the other Node too, as much as a minute allows. */
const httpTests = testFiles('http/', 'last-release/', 'api/files.', 'api/messages.', 'api/sessions.');

try {
  if (process.argv[2] === 'node24') await onNode24('SQLite', everything, whole);
  else await all();
} catch (error) {
  total.failed++;
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
if (failures.length > 0) console.log(`\nWhat failed:\n\n${failures.join('\n\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function all(): Promise<void> {
  for (const script of ['lint', 'types', 'check-generated']) await check(script);
  // One after the other, before the tests want them at the same time.
  provideChromium();
  provideRedis();
  const mysql = await startMysql();
  try {
    // Two at a time, which keeps two processors busy.
    await Promise.all([onSqlite().then(() => others(0)), onMysql(mysql).then(() => others(1))]);
  } finally {
    await mysql?.stop();
  }
  await onNode24('HTTP', httpTests);
}

async function onSqlite(): Promise<void> {
  await run({ name: 'SQLite', files: databaseTests, env: { ...whole, TEST_ENGINE: 'sqlite' } });
}

async function onMysql(mysql: MysqlServer | undefined): Promise<void> {
  if (!mysql) return notRun('the tests on MySQL. Install mariadb-server, or set TEST_MYSQL_URL.');
  const env = { ...whole, TEST_ENGINE: 'mysql', TEST_MYSQL_URL: mysql.url };
  await run({ name: 'MySQL', files: databaseTests, env });
}

/** A half of the tests that need no database, or only some database. */
async function others(half: 0 | 1): Promise<void> {
  const files = otherTests.filter((_file, at) => at % 2 === half);
  await run({ name: `Others, half ${half + 1}`, files, env: { TEST_ENGINE: 'sqlite' } });
}

/** On Node 24, which is brought from the npm registry. */
async function onNode24(what: string, files: readonly string[], env: object = {}): Promise<void> {
  const node24 = provideNode24();
  if (node24)
    await run({ name: `${what} on Node 24`, files, env: { ...env, TEST_ENGINE: 'sqlite' }, node: node24 });
  else notRun('the tests on Node 24. Let npm reach its registry.');
}

/** Runs an npm script that prints nothing worth reading unless it fails. */
async function check(script: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  const ok = (await exitCode(child)) === 0;
  if (ok) say(`ok      ${script}`);
  else fail(`npm run ${script}\n${output.join('')}`);
  total[ok ? 'passed' : 'failed']++;
}

function notRun(what: string): void {
  total[nothingMaySkip ? 'failed' : 'skipped']++;
  if (nothingMaySkip) fail(`NOT RUN: ${what}`);
  else say(`NOT RUN: ${what}`);
}

function count(tally: Tally): void {
  for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
}
