import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { migrateDown, migrateUp, migrationStatus } from '../../src/db/migrate.ts';
import { withMigrationLock } from '../../src/db/migration-lock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

describe('migrations', () => {
  let database: FreshDatabase;
  let db: Knex;
  let names: string[];

  beforeEach(async () => {
    database = await freshDatabase();
    db = connect(database.url);
    names = (await migrationStatus(db)).map(({ name }) => name);
  });

  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  it('are all pending at first, without anything being written to tell so', async () => {
    expect(names).to.have.length.above(0);
    for (const { name, ranAt } of await migrationStatus(db)) {
      expect(name).to.match(/^\d{14}_[a-z_]+$/);
      expect(ranAt).to.equal(undefined);
    }
    expect(await db.schema.hasTable('knex_migrations')).to.equal(false);
  });

  it('run once, in order, and tell their progress', async () => {
    const progress: string[] = [];
    expect(await migrateUp(db, { onProgress: (name) => progress.push(name) })).to.deep.equal(names);
    expect(progress).to.deep.equal(names);
    expect(await migrateUp(db)).to.deep.equal([]);
    for (const { ranAt } of await migrationStatus(db)) expect(ranAt).to.be.an.instanceOf(Date);
  });

  it('are taken back one by one, to nothing, and run again', async () => {
    await migrateUp(db);
    for (const name of names.toReversed()) expect(await migrateDown(db)).to.equal(name);
    expect(await migrateDown(db)).to.equal(undefined);
    expect((await migrationStatus(db)).filter(({ ranAt }) => ranAt !== undefined)).to.deep.equal([]);
    expect(await migrateUp(db)).to.deep.equal(names);
  });

  it('run in a database in memory', async () => {
    const memory = connect('sqlite::memory:');
    expect(await migrateUp(memory)).to.deep.equal(names);
    await memory.destroy();
  });

  it('have a lock that lets one in at a time', async () => {
    const other = connect(database.url);
    const events: string[] = [];
    const enter = (name: string, db: Knex) =>
      withMigrationLock(db, async () => {
        events.push(`${name} enters`);
        for (let i = 0; i < 50; i++) await db.raw('select 1');
        events.push(`${name} leaves`);
      });
    await Promise.all([enter('one', db), enter('two', other)]);
    const [first = '', , second = ''] = events;
    expect(events).to.deep.equal([
      first,
      first.replace('enters', 'leaves'),
      second,
      second.replace('enters', 'leaves'),
    ]);
    await other.destroy();
  });

  it('run once when processes begin together, and each of them is content', async () => {
    const processes = [migrating(database.url), migrating(database.url)];
    await withMigrationLock(db, () => Promise.all(processes.map(({ line }) => line())));
    const ran = await Promise.all(processes.map(async ({ line }) => JSON.parse(await line()) as string[]));
    expect(ran.flat()).to.deep.equal(names);
    expect(await Promise.all(processes.map(({ ended }) => ended))).to.deep.equal([0, 0]);
  });

  it('go on when the process that ran them was killed', async () => {
    await migrateUp(db);
    await migrateDown(db);
    const holder = migrating(database.url, 'hold');
    expect([await holder.line(), await holder.line()]).to.deep.equal(['begins', 'holds']);
    // What Knex leaves behind of one that is killed in the middle.
    await db('knex_migrations_lock').update({ is_locked: 1 });
    const next = migrateUp(db);
    holder.process.kill('SIGKILL');
    expect(await next).to.deep.equal(names.slice(-1));
  });
});

interface Migrating {
  readonly process: ChildProcess;
  /** The next line that it prints. */
  line(): Promise<string>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Another process on the same database. */
function migrating(url: string, mode = 'up'): Migrating {
  const script = fileURLToPath(new URL('./migrate-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    line: async () => (await lines.next()).value,
    ended: once(child, 'exit').then(([code]) => code),
  };
}
