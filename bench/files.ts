import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * What taking a large file in and giving it out costs, beside a bare `node:http` server that pipes to and from the
 * same disk. `BENCH_FILE_MIB` is the size of the file (1024).
 */

const MIB = 1024 * 1024;
const ROUNDS = 3;
const BOUNDARY = 'bench';

const size = Number(process.env.BENCH_FILE_MIB ?? 1024) * MIB;
if (!(size > 0)) throw new Error('BENCH_FILE_MIB takes a number of MiB.');

interface Target {
  readonly name: string;
  readonly child: ChildProcess;
  readonly url: string;
  /** What goes before and after the bytes of an upload. */
  readonly frame: readonly [before: string, after: string];
  readonly headers: Readonly<Record<string, string>>;
  /** Where the upload goes. */
  readonly path: string;
  /** Where it is to be had afterwards. @param reply of the upload */
  contentOf(reply: string): string;
}

interface Measured {
  /** MB/s. */
  readonly speed: number;
  /** MB that the process grew beyond what it had before, at its peak. */
  readonly growth: number;
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-files-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

console.log(`Files of ${size / MIB} MiB, up and down ...`);
const targets = [await bare(), await parley()];
const results = new Map(targets.map((target) => [target.name, [] as [up: Measured, down: Measured][]]));
for (let round = 0; round < ROUNDS; round++)
  for (const target of targets) results.get(target.name)?.push(await measure(target));

report();
for (const { child } of targets) child.kill();
process.exit();

async function measure(target: Target): Promise<[Measured, Measured]> {
  let reply = '';
  const up = await timed(target, async () => {
    reply = await upload(target);
  });
  const down = await timed(target, () => download(target, target.contentOf(reply)));
  return [up, down];
}

async function timed({ child }: Target, work: () => Promise<void>): Promise<Measured> {
  const before = memoryOf(child);
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child));
  }, 20);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  return { speed: size / 1e6 / seconds, growth: Math.max(peak, memoryOf(child)) - before };
}

/** Resident memory in MB. */
function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

async function upload({ url, path, headers, frame: [before, after] }: Target): Promise<string> {
  const outgoing = request(url + path, {
    method: 'POST',
    headers: { ...headers, 'content-length': `${before.length + size + after.length}` },
  });
  const replied = once(outgoing, 'response');
  const chunk = Buffer.alloc(MIB, 'some bytes that are no text\u0000');
  outgoing.write(before);
  for (let sent = 0; sent < size; sent += MIB) if (!outgoing.write(chunk)) await once(outgoing, 'drain');
  outgoing.end(after);
  const [incoming] = await replied;
  let text = '';
  for await (const data of incoming) text += data;
  if (incoming.statusCode !== 201) throw new Error(`The upload was answered ${incoming.statusCode}: ${text}`);
  return text;
}

async function download({ url, headers }: Target, path: string): Promise<void> {
  const outgoing = request(url + path, { headers: { authorization: headers.authorization ?? '' } }).end();
  const [incoming] = await once(outgoing, 'response');
  let received = 0;
  for await (const data of incoming) received += data.length;
  if (received !== size) throw new Error(`The download has ${received} bytes.`);
}

async function bare(): Promise<Target> {
  const [child, port] = await start(
    ['--import', 'tsx', 'bench/servers/bare-files.ts', folder],
    {},
    /on (\d+)/,
  );
  const url = `http://127.0.0.1:${port}`;
  return { name: 'bare', child, url, frame: ['', ''], headers: {}, path: '/', contentOf: () => '/' };
}

async function parley(): Promise<Target> {
  const env = { PORT: '0', DATA_DIR: folder, LOG_HTTP_FILE: join(folder, 'http.log'), STORAGE_QUOTA: '1TiB' };
  const [child, port] = await start(['dist/src/main.js', 'serve'], env, /API .*:(\d+)\/v1/);
  const url = `http://127.0.0.1:${port}`;
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await reply.json()) as { accessToken: string };
  };
  const password = 'for the benchmark only';
  await post('/v1/accounts', { username: 'bench', password });
  const { accessToken } = await post('/v1/sessions', { identifier: 'bench', password });
  const disposition = 'Content-Disposition: form-data; name="file"; filename="bench.bin"';
  return {
    name: 'Parley',
    child,
    url,
    path: '/v1/files',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    frame: [
      `--${BOUNDARY}\r\n${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`,
      `\r\n--${BOUNDARY}--\r\n`,
    ],
    contentOf: (reply) => `/v1/files/${JSON.parse(reply).id}/content`,
  };
}

/** Starts a server. @param greeting with which it tells its port */
async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  greeting: RegExp,
): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  for (;;) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const [, port] = greeting.exec(output) ?? [];
    if (port !== undefined) return [child, port];
    if (child.exitCode !== null) throw new Error(`It did not start: ${output}`);
  }
}

function report(): void {
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const most = (values: number[]) => Math.max(...values);
  const rows = [...results].map(([name, rounds]) => ({
    name,
    up: median(rounds.map(([up]) => up.speed)),
    down: median(rounds.map(([, down]) => down.speed)),
    growth: most(rounds.flatMap(([up, down]) => [up.growth, down.growth])),
  }));
  const [reference, own] = rows;
  console.log(
    `\n${`MB/s, median of ${ROUNDS}`.padEnd(18)}${'up'.padStart(8)}${'down'.padStart(8)}   RSS rise, MB`,
  );
  for (const { name, up, down, growth } of rows)
    console.log(
      `${name.padEnd(18)}${up.toFixed(0).padStart(8)}${down.toFixed(0).padStart(8)}${growth.toFixed(0).padStart(15)}`,
    );
  if (!reference || !own) return;
  console.log(
    `\nParley hashes, recognises and waits for the disk: ${(own.up / reference.up).toFixed(2)} × up, ` +
      `${(own.down / reference.down).toFixed(2)} × down.\n` +
      `${own.growth < 100 ? 'ok    ' : 'MISSED'}  RSS rise below 100 MB: ${own.growth.toFixed(0)} MB`,
  );
}
