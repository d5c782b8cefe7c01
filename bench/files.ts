import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { temporaryFolder, tokenSettings } from './databases.ts';
import { type ServerProcess, startServer } from './server-process.ts';

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
  readonly server: ServerProcess;
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

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = temporaryFolder();
console.log(`Files of ${size / MIB} MiB, up and down ...`);
const targets = [await bare(), await parley()];
const results = new Map(targets.map((target) => [target.name, [] as [up: Measured, down: Measured][]]));
for (let round = 0; round < ROUNDS; round++)
  for (const target of targets) results.get(target.name)?.push(await measure(target));

report();
process.exit();

async function measure(target: Target): Promise<[Measured, Measured]> {
  let reply = '';
  const up = await timed(target, async () => {
    reply = await upload(target);
  });
  const down = await timed(target, () => download(target, target.contentOf(reply)));
  return [up, down];
}

async function timed({ server }: Target, work: () => Promise<void>): Promise<Measured> {
  const start = performance.now();
  const growth = await server.memoryRise(work);
  const seconds = (performance.now() - start) / 1000;
  return { speed: size / 1e6 / seconds, growth: growth / 1e6 };
}

async function upload({ server, path, headers, frame: [before, after] }: Target): Promise<string> {
  const outgoing = request(server.url + path, {
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

async function download({ server, headers }: Target, path: string): Promise<void> {
  const outgoing = request(server.url + path, {
    headers: { authorization: headers.authorization ?? '' },
  }).end();
  const [incoming] = await once(outgoing, 'response');
  let received = 0;
  for await (const data of incoming) received += data.length;
  if (received !== size) throw new Error(`The download has ${received} bytes.`);
}

async function bare(): Promise<Target> {
  const server = await startServer('bench/servers/bare-files.ts', [], { FOLDER: folder });
  return { name: 'bare', server, frame: ['', ''], headers: {}, path: '/', contentOf: () => '/' };
}

async function parley(): Promise<Target> {
  const server = await startServer('dist/src/main.js', ['serve'], {
    ...tokenSettings,
    PORT: '0',
    DATA_DIR: folder,
    LOG_HTTP_FILE: join(folder, 'http.log'),
    STORAGE_QUOTA: '1TiB',
  });
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await reply.json()) as { accessToken: string };
  };
  const password = 'for the benchmark only';
  await post('/v1/accounts', { username: 'bench', password });
  const { accessToken } = await post('/v1/sessions', { identifier: 'bench', password });
  const disposition = 'Content-Disposition: form-data; name="file"; filename="bench.bin"';
  return {
    name: 'Parley',
    server,
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
