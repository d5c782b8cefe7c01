import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { OtherNode } from './node24.ts';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Who is told what happens in a run. */
export interface Listener {
  readonly say: (line: string) => void;
  /** Told of every failure as it happens. */
  readonly fail: (what: string) => void;
}

/**
 * The test files whose path below `test/` begins so, each once, in their order.
 * @throws Error for a beginning that no test file has: what it meant would silently not be tested
 */
export function testFiles(...beginnings: readonly string[]): string[] {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const unused = beginnings.filter((beginning) => !all.some((name) => name.startsWith(beginning)));
  if (unused.length > 0) throw new Error(`No test file begins with ${unused.join(' or ')}.`);
  return all
    .filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))
    .map((name) => `test/${name}`);
}

/** `CI=true` or `CI=1`: then nothing may be left out. */
export const nothingMaySkip = ['true', '1'].includes(process.env.CI ?? '');

/** What a process of mocha is to run. */
export interface MochaRun {
  /** Begins every line about it. */
  readonly name: string;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly node?: OtherNode;
  /** Whether a skipped test is a failed one; by default in CI. */
  readonly mustRun?: boolean;
}

/** Runs the test files in one process. @throws Error when it cannot be started */
export async function runMocha(
  { name, files, env, node, mustRun = nothingMaySkip }: MochaRun,
  { say, fail }: Listener,
): Promise<Tally> {
  const args = ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/reporter.ts'];
  const child = spawn(node?.program ?? process.execPath, [...args, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: node?.folder,
    env: { ...process.env, NODE_ENV: 'test', ...env, ...node?.env },
  });
  const exited = exitCode(child);
  // It is looked at below, once all output is read.
  exited.catch(() => undefined);
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const progress = setInterval(
    () => say(`${name}: ${tally.passed} passed, ${tally.failed} failed so far`),
    15_000,
  ).unref();
  const failed = (what: string) => {
    tally.failed++;
    fail(`${name}: ${what}`);
  };
  let planned: number | undefined;
  let ended = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const [kind, facts] = eventIn(line) ?? [];
    if (kind === undefined) console.log(line);
    if (kind === 'start') planned = facts?.total;
    if (kind === 'pass') tally.passed++;
    if (kind === 'fail') failed(`${facts?.fullTitle}\n${facts?.stack ?? facts?.err}`);
    if (kind === 'pending' && mustRun) failed(`${facts?.fullTitle}\nSkipped, which nothing may be in CI.`);
    else if (kind === 'pending') tally.skipped++;
    if (kind === 'end') ended = true;
  }
  const code = await exited;
  clearInterval(progress);
  // Failures are counted one by one; any other end than theirs, or than that of every test, is a failure of its own.
  const ran = tally.passed + tally.failed + tally.skipped;
  if (!ended) failed(`ended in the middle, after ${ran} of ${planned} tests, with exit code ${code}`);
  else if (tally.failed === 0 && code !== 0) failed(`ended with exit code ${code} although no test failed`);
  else if (tally.failed === 0 && ran !== planned) failed(`ended after ${ran} of ${planned} tests`);
  say(
    `${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped (exit code ${code})`,
  );
  return tally;
}

interface Facts {
  readonly total?: number;
  readonly fullTitle?: string;
  readonly err?: string;
  readonly stack?: string;
}

/** A line of the reporter's, e.g. `["pass", {…}]`; undefined for what a test printed. */
function eventIn(line: string): [kind: string, facts: Facts] | undefined {
  try {
    const event: unknown = JSON.parse(line);
    return Array.isArray(event) && typeof event[0] === 'string' ? (event as [string, Facts]) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws Error when the program cannot be started */
export function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
