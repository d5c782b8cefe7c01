import { expect } from 'chai';
import { connect } from '../../src/db/connect.ts';
import { createDatabase } from '../../src/db/database.ts';
import type { Database } from '../../src/domain/database.ts';
import { engine, freshMigratedDatabase } from '../support/database.ts';
import { atOnce } from './fixture.ts';

const seals = { seal: (text: string) => text, unseal: (text: string) => text };

/** Three processes on one database: each has connections of its own. */
function useProcesses(): Database[] {
  const processes: Database[] = [];
  let close: () => Promise<void>;
  before(async () => {
    const { url, drop } = await freshMigratedDatabase();
    const connections = [connect(url), connect(url), connect(url)];
    processes.push(...connections.map((db) => createDatabase(db, seals)));
    close = async () => {
      for (const db of connections) await db.destroy();
      await drop();
    };
  });
  after(() => close());
  return processes;
}

describe('the order of events', () => {
  const processes = useProcesses();
  const read = (userId: number) => ({ type: 'read', chatId: 1, userId, messageId: 1 }) as const;
  const add = ({ events }: Pick<Database, 'events'>, userId: number) =>
    events.insert({ chatId: 1 }, read(userId), 1);

  /** Everything after the cursor, as a reader at this process sees it. */
  async function readOn({ events }: Database, cursor: number) {
    await events.settle();
    const found = await events.after(cursor, 1000);
    return {
      users: found.map(({ fact }) => ('userId' in fact ? fact.userId : 0)),
      cursor: found.at(-1)?.position ?? cursor,
    };
  }

  it('has place for one that took its id early and is committed late', async () => {
    const [writer, other, reader] = processes as [Database, Database, Database];
    const { cursor } = await readOn(reader, 0);
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let hasInserted = () => {};
    const inserted = new Promise<void>((resolve) => {
      hasInserted = resolve;
    });
    const late = writer.transaction(async (stores) => {
      await add(stores, 1);
      hasInserted();
      await held;
    });
    await inserted;
    const early = add(other, 2);
    // SQLite has one writer at a time: there the second waits for the first, and nothing can come late.
    const concurrent = engine === 'mysql';
    if (concurrent) await early;
    const meanwhile = await readOn(reader, cursor);
    expect(meanwhile.users).to.deep.equal(concurrent ? [2] : []);
    commit();
    await Promise.all([late, early]);
    const afterwards = await readOn(reader, meanwhile.cursor);
    expect(afterwards.users).to.deep.equal(concurrent ? [1] : [1, 2]);
  });

  it('has no place for one whose transaction failed, and no gap that anybody waits for', async () => {
    const [writer, other, reader] = processes as [Database, Database, Database];
    const { cursor } = await readOn(reader, 0);
    const failure = new Error('on purpose');
    const failed = await writer
      .transaction(async (stores) => {
        await add(stores, 1);
        throw failure;
      })
      .catch((error) => error);
    expect(failed).to.equal(failure);
    await add(other, 2);
    expect((await readOn(reader, cursor)).users).to.deep.equal([2]);
  });

  it('is the same for all readers, however many write and settle at once', async function () {
    this.timeout(60_000);
    const [writer, other] = processes as [Database, Database];
    const { cursor } = await readOn(writer, 0);
    const seen = processes.map(() => ({ cursor, users: [] as number[] }));
    const total = 200;
    const writing = atOnce(total, (n) =>
      (n % 2 === 0 ? writer : other).transaction((stores) => add(stores, n + 1)),
    );
    const reading = processes.map(async (process, at) => {
      const own = seen[at]!;
      while (own.users.length < total) {
        const { users, cursor: next } = await readOn(process, own.cursor);
        own.users.push(...users);
        // SQLite answers within the turn; the writers need theirs.
        await new Promise((resolve) => setImmediate(resolve));
        own.cursor = next;
      }
    });
    await Promise.all([writing, ...reading]);
    const [first, ...rest] = seen.map(({ users }) => users);
    expect(new Set(first).size).to.equal(total);
    for (const users of rest) expect(users).to.deep.equal(first);
  });
});
