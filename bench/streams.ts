import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from '../src/db/connect.ts';
import { seedChat } from './conversations.ts';
import { seededDatabases, temporaryFolder, tokenSettings } from './databases.ts';
import { median } from './report.ts';
import { startServer } from './server-process.ts';

/*
 * What a stream of events costs while nothing happens, and how long a message takes to the last of all who are in its
 * chat. `BENCH_STREAMS` is how many idle streams there are (10000); each takes a file descriptor here and there.
 */

const SUBSCRIBERS = 1000;
const AT_ONCE = 50;
const MESSAGES = 5;

const idle = Number(process.env.BENCH_STREAMS ?? 10_000);
if (!(idle > 0)) throw new Error('BENCH_STREAMS takes a number of streams.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = temporaryFolder();
const { mysql, stop } = await seededDatabases(folder, SUBSCRIBERS);
const env = { ...tokenSettings, PORT: '0', DATABASE_URL: mysql.url, DATA_DIR: folder, RATE_LIMITS: 'off' };
const server = await startServer('dist/src/main.js', ['serve'], env);
const chatId = await seedChatOfAll();

console.log(`Opening ${SUBSCRIBERS} streams of people in one chat ...`);
const subscribers = await open(SUBSCRIBERS);
const times: number[] = [];
for (let n = 0; n < MESSAGES; n++) times.push(await timeToAll(subscribers));
console.log(
  `A message is with the last of them after ${median(times).toFixed(0)} ms (median of ${MESSAGES}).`,
);

console.log(`Opening ${idle} more that stay idle ...`);
const before = server.memory();
await open(idle);
const perStream = (server.memory() - before) / idle;
console.log(`Each takes ${(perStream / 1024).toFixed(1)} KiB of the server's resident memory.\n`);

await stop();
process.exit();

async function seedChatOfAll(): Promise<number> {
  const db = connect(mysql.url);
  const { chatId } = await seedChat(db, 1, 1);
  const others = Array.from({ length: SUBSCRIBERS - 1 }, (_, at) => ({
    chat_id: chatId,
    account_id: at + 2,
    since: 0,
  }));
  await db('chat_participants').insert(others);
  await db('chats').where({ id: chatId }).update({ participant_count: SUBSCRIBERS });
  await db.destroy();
  return chatId;
}

/** Opens streams, of one person after the other; each has said where it begins. */
async function open(count: number): Promise<IncomingMessage[]> {
  const streams: IncomingMessage[] = [];
  while (streams.length < count) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - streams.length) }, (_, at) =>
      openOne(mysql.tokens[(streams.length + at) % SUBSCRIBERS]!),
    );
    streams.push(...(await Promise.all(batch)));
  }
  return streams;
}

async function openOne(token: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}` };
  const [stream] = await once(get(`${server.url}/v1/events`, { headers, agent: false }), 'response');
  if (stream.statusCode !== 200) throw new Error(`A stream is answered with ${stream.statusCode}.`);
  await once(stream, 'data');
  return stream;
}

/** @returns milliseconds from the sending to when every stream has the message */
async function timeToAll(streams: readonly IncomingMessage[]): Promise<number> {
  const all = Promise.all(streams.map(untilMessage));
  const start = performance.now();
  const response = await fetch(`${server.url}/v1/chats/${chatId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${mysql.tokens[0]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'hello' }),
  });
  if (response.status !== 201) throw new Error(`The message is answered with ${response.status}.`);
  await all;
  return performance.now() - start;
}

function untilMessage(stream: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    stream.on('data', function look(bytes: Buffer) {
      if (!bytes.includes('message.created')) return;
      stream.off('data', look);
      resolve();
    });
    stream.resume();
  });
}
