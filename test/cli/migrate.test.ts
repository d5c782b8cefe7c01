import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { schemaOf, tablesOf } from '../support/schema.ts';
import { run } from './run.ts';

const timestamped = /^(pending|\d{4}-\d\d-\d\dT[\d:.]+Z) +(\d{14}_[a-z_]+)$/;

describe('parley migrate', () => {
  let database: FreshDatabase;
  let db: Knex;
  let names: string[];

  const migrate = async (action: string) => {
    const { code, out, err } = await run(`migrate ${action}`, { DATABASE_URL: database.url });
    expect([code, err]).to.deep.equal([0, '']);
    return out;
  };
  /** Of each migration in its order, whether it has run. */
  const status = async () =>
    (await migrate('status')).map((line) => {
      const [, when, name] = timestamped.exec(line) ?? [line];
      return { name, hasRun: when !== 'pending' };
    });
  const all = (hasRun: boolean) => names.map((name) => ({ name, hasRun }));

  beforeEach(async () => {
    database = await freshDatabase();
    db = connect(database.url);
    names = (await status()).map(({ name = '' }) => name);
  });
  afterEach(async () => {
    await db?.destroy();
    await database?.drop();
  });

  it('status lists what is still to run, and changes nothing', async () => {
    expect(names)
      .to.deep.equal([...names].sort())
      .and.have.length.above(0);
    expect(await status()).to.deep.equal(all(false));
    expect(await tablesOf(db)).to.deep.equal([]);
  });

  it('up runs all of it, once', async () => {
    expect(await migrate('up')).to.deep.equal([
      ...names.map((name) => `running ${name}`),
      `Migrations run: ${names.length}.`,
    ]);
    expect(await status()).to.deep.equal(all(true));
    expect(await migrate('up')).to.deep.equal(['The schema is up to date.']);
  });

  it('down takes the newest back, one by one, until nothing of ours is left', async () => {
    await migrate('up');
    for (const name of names.toReversed()) expect(await migrate('down')).to.deep.equal([`took back ${name}`]);
    expect(await migrate('down')).to.deep.equal(['There is nothing to take back.']);
    expect(await status()).to.deep.equal(all(false));
    expect((await tablesOf(db)).filter((table) => !table.startsWith('knex_'))).to.deep.equal([]);
  });

  it('up, down and up again give the same schema', async () => {
    await migrate('up');
    const schema = await schemaOf(db);
    expect(schema.join('\n'))
      .to.match(/create table .?accounts/i)
      .and.include('accounts_email_key_unique');
    for (const _ of names) await migrate('down');
    await migrate('up');
    expect(await schemaOf(db)).to.deep.equal(schema);
  });

  it('down and up of the newest alone give the same schema', async () => {
    await migrate('up');
    const schema = await schemaOf(db);
    await migrate('down');
    expect(await schemaOf(db)).to.not.deep.equal(schema);
    await migrate('up');
    expect(await schemaOf(db)).to.deep.equal(schema);
  });

  it('says that the database is not there, and where to look', async () => {
    const { code, err } = await run('migrate up', { DATABASE_URL: 'mysql://ann:hush@127.0.0.1:1/parley' });
    expect(code).to.equal(1);
    expect(err)
      .to.include('ECONNREFUSED')
      .and.include('DATABASE_URL')
      .and.not.include('hush')
      .and.not.match(/^ +at /m);
  });
});
