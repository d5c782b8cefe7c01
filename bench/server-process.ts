import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** The CPU time it has used so far, in microseconds. */
  cpuTime(): Promise<number>;
  /** Its resident memory, in bytes. */
  memory(): number;
  /** By how many bytes its resident memory rises, at its peak, while the work is done. */
  memoryRise(work: () => Promise<void>): Promise<number>;
}

const SAMPLE_MS = 20;

const meter = new URL('./meter.js', import.meta.url).href;

/**
 * Starts a server, which ends with this process. It says where it listens by printing a URL that ends in `/v1`.
 * @param script path below the project's root; TypeScript is run through tsx
 * @throws Error when it ends instead of listening
 */
export function startServer(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const loader = script.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  return startProgram(process.execPath, [...loader, path, ...args], env, /:(\d+)\/v1$/);
}

/**
 * Starts a server by any Node, which ends with this process.
 * @param program of Node
 * @param args for Node: a script, and what comes after it
 * @param listening its port, in a line that it prints when it listens
 * @throws Error when it ends instead of listening
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  listening: RegExp,
): Promise<ServerProcess> {
  const name = args.find((arg) => /\.[jt]s$/.test(arg)) ?? program;
  const child = spawn(program, ['--import', meter, ...args], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Ctrl-C is for the benchmark alone, which then ends its servers.
    detached: true,
  });
  // Before its folder is removed: it might write to it once more.
  process.prependListener('exit', () => child.kill('SIGKILL'));
  const port = await portOf(child, name, listening);
  child.once('exit', () => {
    throw new Error(`${name} has died.`);
  });
  const memory = () => residentMemory(child.pid!);
  return {
    url: `http://127.0.0.1:${port}`,
    async cpuTime() {
      child.send('how much?');
      const [microseconds] = await once(child, 'message');
      return microseconds as number;
    },
    memory,
    async memoryRise(work) {
      const before = memory();
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, memory());
      }, SAMPLE_MS);
      await work();
      clearInterval(watch);
      return Math.max(peak, memory()) - before;
    },
  };
}

function residentMemory(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) * 1024;
}

async function portOf(child: ChildProcess, script: string, listening: RegExp): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = listening.exec(line)?.[1];
    if (port !== undefined) {
      // What it says from now on is nobody's business, but must not fill the pipe.
      child.stdout!.resume();
      return port;
    }
    said.push(line);
  }
  throw new Error(`${script} ended instead of listening.\n${said.join('\n')}`);
}
