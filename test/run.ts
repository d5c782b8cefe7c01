import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startMysql } from './support/mysql.ts';
import { provideChromium, provideRedis } from './support/programs.ts';

/*
 * `make test`: every check and every test, told as it goes, with a line at the end that counts them:
 * `N passed, N failed, N skipped`.
 */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
const say = (line: string) =>
  console.log(`${`${Math.round((Date.now() - started) / 1000)}`.padStart(4)} s  ${line}`);

/** What needs a database runs on each engine; all the rest once, with SQLite. */
const databaseTests = ['api', 'cli', 'contract', 'db', 'dialects', 'process'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

try {
  for (const script of ['lint', 'types', 'check-generated']) await check(script);
  // One after the other, before the tests want them at the same time.
  provideChromium();
  provideRedis();
  const mysql = await startMysql();
  try {
    const runs = [mocha('SQLite', ['test/**/*.test.ts'], { TEST_ENGINE: 'sqlite' })];
    if (mysql) runs.push(mocha('MySQL', databaseTests, { TEST_ENGINE: 'mysql', TEST_MYSQL_URL: mysql.url }));
    else withoutMysql();
    await Promise.all(runs);
  } finally {
    await mysql?.stop();
  }
} catch (error) {
  total.failed++;
  console.error(error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs an npm script that prints nothing worth reading unless it fails. */
async function check(script: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
  const ok = (await exitCode(child)) === 0;
  say(`${ok ? 'ok    ' : 'FAILED'}  ${script}`);
  if (!ok) console.log(output.join(''));
  total[ok ? 'passed' : 'failed']++;
}

/** Runs the test files in one process, and tells of every failure as it happens. */
async function mocha(
  engine: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const args = ['node_modules/mocha/bin/mocha.js', '--reporter', 'json-stream'];
  const child = spawn(process.execPath, [...args, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', CONTRACT_COVERAGE: '1', ...env },
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
  if (code !== 0 && own.failed === 0) own.failed++;
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
  say(`FAILED  ${engine}: ${facts.fullTitle}\n${facts.stack ?? facts.err}`);
}

function withoutMysql(): void {
  const message = 'NOT RUN: the tests on MySQL. Install mariadb-server, or set TEST_MYSQL_URL.';
  say(message);
  if (process.env.CI === 'true') total.failed++;
  else total.skipped++;
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
