import { expect } from 'chai';
import { connect, engineOf } from '../../src/db/connect.ts';
import { engine } from '../support/database.ts';
import { errorOf, useBareDatabase } from './bare-database.ts';

describe('a database connection', () => {
  const told: { sql: string; durationMs: number }[] = [];
  const database = useBareDatabase({ onQuery: (sql, durationMs) => told.push({ sql, durationMs }) });

  it('knows its engine, in a transaction too', async () => {
    expect(engineOf(database.db)).to.equal(engine);
    await database.db.transaction(async (trx) => expect(engineOf(trx)).to.equal(engine));
  });

  it('enforces foreign keys', async () => {
    expect(await errorOf(database.db('things').insert({ owner_id: 404 }))).to.be.an.instanceOf(Error);
    expect(await database.db('things')).to.deep.equal([]);
  });

  it('refuses a text that is too long for MySQL, and gives back every character of one that fits', async () => {
    const name = 'Zoë 🦉 ЖЁ 漢字';
    await database.db('owners').insert({ id: 1, name });
    expect(await database.db('owners').pluck('name')).to.deep.equal([name]);
    if (engine !== 'mysql') return;
    expect(await errorOf(database.db('owners').insert({ id: 2, name: 'n'.repeat(21) }))).to.be.an.instanceOf(
      Error,
    );
  });

  it('tells names apart by each character, and orders them by code point', async () => {
    const names = ['A', 'Z', 'a', 'e\u0301', '\u00e4', '\u00e9', '\uff11', '\u{1f989}'];
    await database.db('owners').insert(names.toReversed().map((name, id) => ({ id, name })));
    expect(await database.db('owners').orderBy('name').pluck('name')).to.deep.equal(names);
    expect(await database.db('owners').where({ name: 'A' }).pluck('name')).to.deep.equal(['A']);
  });

  it('gives 64-bit integers, counts and sums as numbers', async () => {
    await database.db('owners').insert({ id: Number.MAX_SAFE_INTEGER });
    await database.db('things').insert([{ count: 2 ** 40 }, { count: 1 }]);
    expect(await database.db('owners').pluck('id')).to.deep.equal([Number.MAX_SAFE_INTEGER]);
    expect(
      await database.db('things').first(database.db.raw('sum(count) as total, count(*) as number')),
    ).to.deep.equal({
      total: 2 ** 40 + 1,
      number: 2,
    });
  });

  it('counts the rows that an update matched, changed or not', async () => {
    await database.db('owners').insert({ id: 1, name: 'ann' });
    expect(await database.db('owners').where({ id: 1 }).update({ name: 'ann' })).to.equal(1);
    expect(await database.db('owners').where({ id: 2 }).update({ name: 'ann' })).to.equal(0);
  });

  it('tells its listener each statement and how long it took, without values, in transactions too', async () => {
    told.length = 0;
    await database.db('owners').insert({ id: 1, name: 'secret' });
    await database.db.transaction((trx) => trx('owners').where({ name: 'secret' }).delete());
    const sql = told.map((query) => query.sql).join('\n');
    expect(sql)
      .to.match(/insert into `owners`/)
      .and.match(/BEGIN/)
      .and.match(/delete from `owners`/);
    expect(sql).not.to.match(/secret/);
    for (const { durationMs } of told) expect(durationMs).to.be.a('number').and.at.least(0);
  });

  it('keeps the values out of the errors of its statements', async () => {
    const error = await errorOf(database.db('nowhere').insert({ password: 'secret' }));
    expect(error).to.be.an.instanceOf(Error);
    expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.to.match(/secret/);
  });

  it('refuses to work once it was closed', async () => {
    const other = connect(database.url);
    await other.destroy();
    expect(await errorOf(other('owners'))).to.have.property('code', 'unavailable');
  });

  if (engine === 'mysql')
    it('agrees with MySQL on the time zone, the collation and what it sees of others', async () => {
      const [[session]] = await database.db.raw(
        'select @@session.time_zone as zone, @@session.collation_connection as collation',
      );
      expect(session).to.deep.equal({ zone: '+00:00', collation: 'utf8mb4_bin' });
      const [[isolation]] = await database.db.raw(
        "show variables where variable_name rlike '^t.+_isolation$'",
      );
      expect(isolation).to.have.property('Value', 'READ-COMMITTED');
    });

  if (engine === 'sqlite') {
    it('writes ahead, and syncs what it acknowledges', async () => {
      expect(await database.db.raw('pragma journal_mode')).to.deep.equal([{ journal_mode: 'wal' }]);
      expect(await database.db.raw('pragma synchronous')).to.deep.equal([{ synchronous: 2 }]);
    });

    it('makes the folder of its file', async () => {
      const other = connect(database.url.replace('parley.db', 'some/folder/parley.db'));
      expect(await other.raw('select 1 as one')).to.deep.equal([{ one: 1 }]);
      await other.destroy();
    });

    it('keeps a database in memory for as long as it is open', async () => {
      const memory = connect('sqlite::memory:');
      await memory.schema.createTable('here', (table) => table.increments('id'));
      await memory.transaction((trx) => trx('here').insert({ id: 7 }));
      expect(await memory('here')).to.deep.equal([{ id: 7 }]);
      await memory.destroy();
    });
  }
});
