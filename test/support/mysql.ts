import { type ChildProcess, type ExecFileSyncOptions, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { findProgram, provideProgram } from './programs.ts';

/** In the order of preference. */
const servers = ['mariadbd', 'mysqld'];

/** A MySQL or MariaDB server that tests may create databases on. */
export interface MysqlServer {
  /** `mysql://user:password@host:port`, without a database. */
  readonly url: string;
  /** Ends it and removes its files; nothing happens to a server that was not started here. */
  stop(): Promise<void>;
}

/** A throw-away server of one's own, to be shot at. */
export interface PrivateMysql extends MysqlServer {
  readonly pid: number;
  /** Takes it away at once (SIGKILL). */
  kill(): Promise<void>;
  /** Makes it stop answering while its connections stay open (SIGSTOP), and answer again. */
  pause(): void;
  resume(): void;
  /** Brings it back after `kill`: same port, same data. */
  restart(): Promise<void>;
}

/**
 * The server that `TEST_MYSQL_URL` names, else a private one, for which Debian's packages are installed where
 * that is possible. Undefined, with a loud message, where there is none to be had.
 */
export async function startMysql(): Promise<MysqlServer | undefined> {
  const url = process.env.TEST_MYSQL_URL;
  if (url !== undefined) return { url, stop: async () => undefined };
  if (find(...servers) === undefined)
    provideProgram('mariadbd', 'mariadb-server-core', 'mariadb-client-core');
  return startPrivateMysql();
}

/**
 * Starts a server on a free port of 127.0.0.1 with its data in a temporary folder; it ends with this process.
 * Undefined, with a loud message, where no server is installed.
 */
export async function startPrivateMysql(): Promise<PrivateMysql | undefined> {
  const program = find(...servers);
  if (program === undefined) {
    console.error(
      'NO MySQL OR MariaDB FOUND: what needs one is NOT tested. Install one, or set TEST_MYSQL_URL.',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(roomFor(program), 'parley-mysql-'));
  const guard = guardian(folder);
  const options = initialize(program, folder);
  const port = await freePort();
  const url = `mysql://parley:parley@127.0.0.1:${port}`;
  let server: ChildProcess;

  const start = async () => {
    const log = openSync(join(folder, 'log'), 'a');
    server = spawn(program, [...options, `--port=${port}`], {
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    server.unref();
    await ready(url, () => {
      if (server.exitCode !== null || server.signalCode !== null)
        throw new Error(readFileSync(join(folder, 'log'), 'utf8').slice(-3000));
    });
  };

  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.ref();
    server.kill('SIGKILL');
    await once(server, 'exit');
    // By now its number may be another process's.
    rmSync(join(folder, 'pid'), { force: true });
  };

  await start();
  return {
    url,
    get pid() {
      return server.pid as number;
    },
    kill,
    pause() {
      server.kill('SIGSTOP');
      // Its threads stop one after the other; only then does nobody answer.
      const status = `/proc/${server.pid}/status`;
      while (existsSync(status) && !/^State:\s+T/m.test(readFileSync(status, 'utf8')));
    },
    resume: () => void server.kill('SIGCONT'),
    restart: start,
    async stop() {
      await kill();
      guard.ref();
      guard.stdin?.end();
      await once(guard, 'exit');
    },
  };
}

/**
 * In memory where there is plenty: every suite creates all tables anew, for which a busy disk takes seconds. MySQL may
 * be confined to where its distribution expects it (AppArmor), which `/dev/shm` is not.
 */
function roomFor(program: string): string {
  const memory = '/dev/shm';
  if (!program.endsWith('mariadbd') || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 * 2 ** 30 ? memory : tmpdir();
}

/** Removes the server and its folder when this process ends, however that happens: its pipe closes then. */
function guardian(folder: string): ChildProcess {
  const script = 'cat >/dev/null; test -f "$0/pid" && kill -KILL "$(cat "$0/pid")"; rm -rf "$0"';
  const child = spawn('sh', ['-c', script, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.unref();
  (child.stdin as Socket).unref();
  return child;
}

/** Makes the data folder and gives the options to start with: small, fast, and closed to the outside. */
function initialize(program: string, folder: string): string[] {
  const data = join(folder, 'data');
  const init = join(folder, 'init.sql');
  mkdirSync(data);
  writeFileSync(
    init,
    "CREATE USER IF NOT EXISTS 'parley'@'127.0.0.1' IDENTIFIED BY 'parley';\n" +
      "GRANT ALL ON *.* TO 'parley'@'127.0.0.1';\n",
  );
  const base = ['--no-defaults', `--datadir=${data}`];
  if (process.getuid?.() === 0) base.push('--user=root');

  if (execFileSync(program, ['--version'], { encoding: 'utf8' }).includes('MariaDB'))
    execFileSync(
      find('mariadb-install-db', 'mysql_install_db') as string,
      [...base, '--skip-test-db'],
      quiet,
    );
  else execFileSync(program, [...base, '--initialize-insecure'], quiet);

  return [
    ...base,
    `--init-file=${init}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=64M',
    '--innodb-flush-log-at-trx-commit=2',
    '--loose-innodb-doublewrite=0',
    '--loose-mysqlx=OFF',
  ];
}

const quiet: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'pipe'] };

/** The first of the programs that is installed. */
function find(...names: string[]): string | undefined {
  return names.map(findProgram).find((path) => path !== undefined);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Waits until the server lets us in. @param check throws when there is no hope left */
async function ready(url: string, check: () => void): Promise<void> {
  for (;;) {
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch {
      check();
      await delay(50);
    }
  }
}
