import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from '../src/db/connect.ts';
import { type Contestant, startParley } from './contestants.ts';
import { seedChat } from './conversations.ts';
import { type SeededDatabase, seededDatabases, temporaryFolder } from './databases.ts';
import { align, met } from './report.ts';

/*
 * Whether a history that is asked for whole, as the dialects have it, takes bounded memory, and is begun at once.
 * `BENCH_HISTORY` is how many messages it has (200000).
 */

const MAX_RISE_MB = 50;
const MAX_FIRST_BYTE_MS = 100;

const size = Number(process.env.BENCH_HISTORY ?? 200_000);
if (!(size >= 1000)) throw new Error('BENCH_HISTORY takes a number of messages from 1000.');

/** A dialect's operation that gives the whole of a chat. */
interface History {
  readonly dialect: string;
  path(chatId: number): string;
  /** The messages in its reply. */
  messages(reply: unknown): unknown;
}

const histories: readonly History[] = [
  {
    dialect: 'messenger',
    path: (chatId) => `/compat/messenger/chats/${chatId}/messages`,
    messages: (reply) => reply,
  },
  {
    dialect: 'groupchat',
    path: () => '/compat/groupchat/api/message',
    messages: (reply) => (reply as { message: unknown }).message,
  },
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = temporaryFolder();
const { mysql, sqlite, stop } = await seededDatabases(folder, 1);
for (const [name, database] of [
  ['MySQL', mysql],
  ['SQLite', sqlite],
] as const) {
  console.log(`Histories on ${name}: writing ${size} messages into a chat ...`);
  const chatId = await seed(database);
  const lines: string[][] = [];
  // Each on a server of its own, which has not grown for another one's sake.
  for (const history of histories) {
    const settings = { DIALECTS: history.dialect };
    const parley = await startParley(`Parley for ${history.dialect} on ${name}`, database, folder, settings);
    lines.push(await measure(parley, history, chatId));
  }
  console.log(`${align([['dialect', 'MB', 'seconds', 'RSS rise, MB', 'first byte, ms', ''], ...lines])}
Aims: RSS rise below ${MAX_RISE_MB} MB, first byte within ${MAX_FIRST_BYTE_MS} ms.\n`);
}
await stop();
process.exit();

async function seed({ url }: SeededDatabase): Promise<number> {
  const db = connect(url);
  const { chatId } = await seedChat(db, 1, size);
  // The room that all of groupchat share, which the messenger shows as any other chat.
  await db('chats').where({ id: chatId }).update({ system_key: 'lobby', owner_id: null });
  await db.destroy();
  return chatId;
}

async function measure(
  { server, database }: Contestant,
  { dialect, path, messages }: History,
  chatId: number,
): Promise<string[]> {
  const url = server.url + path(chatId);
  const headers = { authorization: `Bearer ${database.tokens[0]}` };
  // Once a few of them, so that what is loaded and connected at first is not counted.
  await (await fetch(`${url}?limit=1`, { headers })).arrayBuffer();
  const chunks: Buffer[] = [];
  let firstByte = 0;
  const start = performance.now();
  const rise = await server.memoryRise(async () => {
    const [incoming] = await once(get(url, { headers }), 'response');
    if (incoming.statusCode !== 200) throw new Error(`${dialect} is answered with ${incoming.statusCode}.`);
    for await (const chunk of incoming) {
      firstByte ||= performance.now() - start;
      chunks.push(chunk);
    }
  });
  const seconds = (performance.now() - start) / 1000;
  const bytes = Buffer.concat(chunks);
  const given = messages(JSON.parse(bytes.toString()));
  if (!Array.isArray(given) || given.length !== size)
    throw new Error(`${dialect} does not give all of them.`);
  const riseMb = rise / 1e6;
  return [
    dialect,
    (bytes.length / 1e6).toFixed(1),
    seconds.toFixed(1),
    riseMb.toFixed(0),
    firstByte.toFixed(0),
    met(riseMb < MAX_RISE_MB && firstByte <= MAX_FIRST_BYTE_MS),
  ];
}
