import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { freshDatabase } from './database.ts';

/** What became of a process. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All it wrote, to standard output and to standard error. */
  readonly output: string;
}

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** The same for its metrics, where these have a port of their own. */
  readonly metricsUrl: string | undefined;
  readonly isRunning: boolean;
  /** All it wrote so far. */
  readonly output: string;
  /** Sends a signal and waits for the end. Rejects when that takes longer than the ten seconds a server may take. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** A folder and an empty database, and any number of processes on them. */
export interface Installation {
  /** What all its processes are started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Its `DATA_DIR`, where it also is at work. */
  readonly folder: string;
  /** Works on its database, beside whatever processes there are. */
  database<T>(work: (db: Knex) => Promise<T>): Promise<T>;
  /** Starts `parley serve` on a free port. Rejects with what it wrote, when it does not come to serve. */
  serve(settings?: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Runs `parley <args>` to its end. @param input what it reads */
  run(args: readonly string[], settings?: Readonly<Record<string, string>>, input?: string): Promise<Ended>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

const START_LIMIT = 30_000;
const END_LIMIT = 10_000;

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * An installation for the tests of a `describe`. Its processes end with these tests, however these end.
 * @param settings environment variables in place of the tests' own
 */
export function useInstallation(settings: Readonly<Record<string, string>> = {}): Installation {
  const state = {} as {
    folder: string;
    env: Record<string, string>;
    drop(): Promise<void>;
  };
  const running = new Set<Running>();

  before(async function () {
    this.timeout(120_000);
    const database = await freshDatabase();
    state.drop = database.drop;
    state.folder = await mkdtemp(join(tmpdir(), 'parley-process-'));
    state.env = {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: database.url,
      DATA_DIR: state.folder,
      SECRET_KEYS: 'a key for tests only, of enough characters',
      BCRYPT_COST: '4',
      RATE_LIMITS: 'off',
      ...settings,
    };
  });

  after(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    await state.drop?.();
    if (state.folder) await rm(state.folder, { recursive: true });
  });

  function launch(args: readonly string[], more: Readonly<Record<string, string>>, input = ''): Running {
    const launched = launchProgram(args, { ...state.env, ...more }, state.folder, input);
    running.add(launched);
    launched.ended.finally(() => running.delete(launched));
    return launched;
  }

  return {
    get env() {
      return state.env;
    },
    get folder() {
      return state.folder;
    },
    async database(work) {
      const db = connect(state.env.DATABASE_URL!);
      try {
        return await work(db);
      } finally {
        await db.destroy();
      }
    },
    serve: async (more = {}) => toServer(launch(['serve'], more), 'METRICS_PORT' in more),
    run: (args, more = {}, input = '') =>
      within(START_LIMIT, launch(args, more, input).ended, args.join(' ')),
  };
}

function launchProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input: string,
): Running {
  const child = spawn(process.execPath, ['--import', loader, program, ...args], { env, cwd });
  const guard = guardian(child.pid!);
  child.stdin.on('error', () => undefined).end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    guard.kill('SIGKILL');
    return { code, signal, output };
  });
  return { child, ended, output: () => output };
}

/** Ends the process when this one ends without having done so: its pipe closes then. */
function guardian(pid: number): ChildProcess {
  const script = 'cat >/dev/null; kill -KILL "$0"';
  return spawn('sh', ['-c', script, `${pid}`], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
}

async function toServer({ child, ended, output }: Running, hasMetrics: boolean): Promise<ServerProcess> {
  const portIn = (pattern: RegExp) => pattern.exec(output())?.[1];
  const greeting = hasMetrics ? /Metrics on port (\d+)\n/ : /Docs .*:(\d+)\/docs\n/;
  const greeted = async () => {
    while (portIn(greeting) === undefined) await once(child.stdout!, 'data');
  };
  const isUp = Promise.race([greeted().then(() => true), ended.then(() => false)]);
  if (!(await within(START_LIMIT, isUp, 'the start'))) throw new Error(`It did not start:\n${output()}`);
  return {
    url: `http://127.0.0.1:${portIn(/API .*:(\d+)\/v1\n/)}`,
    metricsUrl: hasMetrics ? `http://127.0.0.1:${portIn(greeting)}` : undefined,
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
    get output() {
      return output();
    },
    end(signal) {
      child.kill(signal);
      return within(END_LIMIT, ended, `the end after ${signal}`);
    },
  };
}

/** @throws Error when it takes longer */
async function within<T>(milliseconds: number, work: Promise<T>, what: string): Promise<T> {
  const timer = new AbortController();
  const limit = delay(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`It took more than ${milliseconds / 1000} s: ${what}.`);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    timer.abort();
    limit.catch(() => undefined);
  }
}
