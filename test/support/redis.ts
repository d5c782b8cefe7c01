import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { provideRedis } from './programs.ts';

/** A throw-away Redis of one's own on 127.0.0.1, to be shot at. It keeps nothing. */
export interface PrivateRedis {
  /** `redis://:password@127.0.0.1:port` */
  readonly url: string;
  /** Takes it away at once (SIGKILL). */
  kill(): Promise<void>;
  /** Brings it back after `kill`, on the same port. */
  restart(): Promise<void>;
}

const PASSWORD = 'redis of the tests';

/**
 * Starts a Redis, which is installed first where this is Debian and we are root. It ends with this process.
 * @returns undefined, with a loud message, where there is none to be had
 * @throws Error instead under CI
 */
export async function startRedis(): Promise<PrivateRedis | undefined> {
  const program = provideRedis();
  if (program === undefined) {
    const message = 'NO redis-server FOUND: the bus over Redis is NOT tested.';
    if (process.env.CI === 'true') throw new Error(message);
    console.error(message);
    return undefined;
  }
  const port = await freePort();
  let server: ChildProcess;

  const start = async () => {
    const settings = ['--bind', '127.0.0.1', '--port', `${port}`, '--requirepass', PASSWORD];
    server = spawn(program, [...settings, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    server.unref();
    endWithUs(server.pid!);
    while (!(await answers(port))) {
      if (server.exitCode !== null) throw new Error(`redis-server has ended with ${server.exitCode}.`);
      await delay(20);
    }
  };

  await start();
  return {
    url: `redis://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.ref();
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
    restart: start,
  };
}

/** Ends the server when this process ends, however that happens: the pipe closes then. */
function endWithUs(pid: number): void {
  const script = 'cat >/dev/null; grep -q redis "/proc/$0/comm" && kill -KILL "$0"';
  const guard = spawn('sh', ['-c', script, `${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
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

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = once(socket, 'connect').then(
    () => true,
    () => false,
  );
  return connected.finally(() => socket.destroy());
}
