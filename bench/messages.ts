import { connect } from '../src/db/connect.ts';
import { type Contestant, startParley } from './contestants.ts';
import { seedChat } from './conversations.ts';
import { seededDatabases, temporaryFolder } from './databases.ts';
import { align, median, met } from './report.ts';

/*
 * Whether a page of a chat costs the same wherever it is and however large the chat, and the list of chats however much
 * was said in them. `BENCH_MESSAGES` is the size of the largest chat (1000000).
 */

const ROUNDS = 200;
const WARM_UP = 50;
const CHATS = 20;
/** How many times as much the dearest may cost as the cheapest. */
const AIM = 1.5;

const largest = Number(process.env.BENCH_MESSAGES ?? 1_000_000);
if (!(largest >= 1000)) throw new Error('BENCH_MESSAGES takes a number of messages from 1000.');

interface Question {
  readonly name: string;
  readonly path: string;
  readonly token: string;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const folder = temporaryFolder();
const { mysql, sqlite, stop } = await seededDatabases(folder, 3);
for (const [name, database] of [
  ['MySQL', mysql],
  ['SQLite', sqlite],
] as const) {
  console.log(`Messages on ${name}: writing up to ${largest} into a chat ...`);
  const { pages, lists } = await seed(database);
  const parley = await startParley(`Parley for messages on ${name}`, database, folder);
  for (const questions of [pages, lists]) await compare(parley, questions);
}
await stop();
process.exit();

/** The first person has a chat of each size, the second many small ones, the third as many large ones. */
async function seed({ url, tokens }: Contestant['database']) {
  const db = connect(url);
  const pages: Question[] = [];
  const sizes = [1000, Math.ceil(largest / 10), largest];
  for (const size of sizes) {
    const { chatId, oldest, middle } = await seedChat(db, 1, size);
    const path = `/v1/chats/${chatId}/messages?limit=50`;
    const places = { head: path, middle: `${path}&after=${middle}`, deep: `${path}&after=${oldest}` };
    for (const [place, path] of Object.entries(places))
      pages.push({ name: `page of ${size}, ${place}`, path, token: tokens[0]! });
  }
  const lists: Question[] = [];
  for (const [accountId, size] of [
    [2, 10],
    [3, Math.ceil(largest / 100)],
  ] as const) {
    for (let n = 0; n < CHATS; n++) await seedChat(db, accountId, size);
    const token = tokens[accountId - 1]!;
    lists.push({ name: `${CHATS} chats of ${size} each`, path: '/v1/chats', token });
  }
  await db.destroy();
  return { pages, lists };
}

/** Asks one after the other in turns, since what disturbs one then disturbs all. */
async function compare({ server }: Contestant, questions: readonly Question[]): Promise<void> {
  const times = questions.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [at, { name, path, token }] of questions.entries()) {
      const start = performance.now();
      const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${name} is answered with ${response.status}.`);
      if (round >= 0) times[at]!.push(performance.now() - start);
    }
  const medians = times.map(median);
  const ratio = Math.max(...medians) / Math.min(...medians);
  const lines = questions.map(({ name }, at) => [name, medians[at]!.toFixed(2)]);
  console.log(`${align([['request', 'ms (median)'], ...lines])}
At most ${AIM} × between the cheapest and the dearest: ${ratio.toFixed(2)} × ${met(ratio <= AIM)}\n`);
}
