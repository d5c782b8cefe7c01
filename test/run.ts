import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startMysql } from './support/mysql.ts';
import { type OtherNode, provideNode24 } from './support/node24.ts';
import { provideChromium, provideRedis } from './support/programs.ts';

/*
 * `make test`: every check and every test, told as it goes, failures as they happen and once more at the end,
 * where a reader of a long log looks first; then a line that counts them: `N passed, N failed, N skipped`. With `node24` as argument, `make test-node24`: every test on Node 24, with SQLite.
 */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const started = Date.now();
const say = (line: string) =>
  console.log(`${`${Math.round((Date.now() - started) / 1000)}`.padStart(4)} s  ${line}`);

/** What needs a database runs on each engine; all the rest once, with SQLite. */
const databaseTests = ['api', 'cli', 'contract', 'db', 'dialects', 'process'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** What only a run of every test that needs a database can show: that all of the contract was seen. */
const whole = { CONTRACT_COVERAGE: '1' };

/** Of what speaks HTTP, on the other Node too, as much as a minute allows. */
const httpTests = ['http/**/*', 'last-release/*', 'api/files', 'api/messages', 'api/sessions'].map(
  (name) => `test/${name}.test.ts`,
);

try {
  if (process.argv[2] === 'node24') await onNode24('SQLite', ['test/**/*.test.ts'], whole);
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
    const runs = [mocha('SQLite', ['test/**/*.test.ts'], { ...whole, TEST_ENGINE: 'sqlite' })];
    const onMysql = { ...whole, TEST_ENGINE: 'mysql', TEST_MYSQL_URL: mysql?.url ?? '' };
    if (mysql) runs.push(mocha('MySQL', databaseTests, onMysql));
    else notRun('the tests on MySQL. Install mariadb-server, or set TEST_MYSQL_URL.');
    await Promise.all(runs);
  } finally {
    await mysql?.stop();
  }
  await onNode24('HTTP', httpTests);
}

/** On Node 24, which is brought from the npm registry. */
async function onNode24(what: string, files: readonly string[], env: object = {}): Promise<void> {
  const node24 = provideNode24();
  if (node24) await mocha(`${what} on Node 24`, files, { ...env, TEST_ENGINE: 'sqlite' }, node24);
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

/** Runs the test files in one process, and tells of every failure as it happens. */
async function mocha(
  engine: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
  node?: OtherNode,
): Promise<void> {
  const args = ['node_modules/mocha/bin/mocha.js', '--reporter', 'json-stream'];
  const child = spawn(node?.program ?? process.execPath, [...args, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: node?.folder,
    env: { ...process.env, NODE_ENV: 'test', ...env, ...node?.env },
  });
  const own: Tally = { passed: 0, failed: 0, skipped: 0 };
  const progress = setInterval(
    () => say(`${engine}: ${own.passed} passed, ${own.failed} failed so far`),
    15_000,
  );
  for await (const line of createInterface({ input: child.stdout })) read(line, engine, own);
  const code = await exitCode(child);
  clearInterval(progress);
  // Failures are counted one by one; any other end than theirs is a failure of its own.
  if (code !== 0 && own.failed === 0) {
    own.failed++;
    fail(`${engine}: ended with exit code ${code} although no test failed`);
  }
  say(`${engine}: ${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped (exit code ${code})`);
  for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += own[key];
}

/** A line of mocha's `json-stream` reporter: `["pass", {…}]`; anything else is what a test printed. */
function read(line: string, engine: string, own: Tally): void {
  let event: unknown;
  try {
    event = JSON.parse(line);
  } catch {
    event = undefined;
  }
  if (!Array.isArray(event)) {
    console.log(line);
    return;
  }
  const [kind, facts] = event as [string, { fullTitle?: string; err?: string; stack?: string }];
  if (kind === 'pass') own.passed++;
  if (kind === 'pending') own.skipped++;
  if (kind !== 'fail') return;
  own.failed++;
  fail(`${engine}: ${facts.fullTitle}\n${facts.stack ?? facts.err}`);
}

/** Tells of a failure now, and of its first lines again at the end. */
function fail(what: string): void {
  failures.push(what.split('\n').slice(0, 12).join('\n'));
  say(`FAILED  ${what}`);
}

/** In CI, nothing is left out. */
function notRun(what: string): void {
  if (process.env.CI === 'true') {
    total.failed++;
    fail(`NOT RUN: ${what}`);
  } else {
    total.skipped++;
    say(`NOT RUN: ${what}`);
  }
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
