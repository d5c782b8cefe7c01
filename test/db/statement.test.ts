import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { duplicateKey } from '../../src/db/errors.ts';
import { prepare } from '../../src/db/statement.ts';
import { errorOf, useBareDatabase } from './bare-database.ts';

interface Owner {
  id: number;
  name: string | null;
}

describe('a prepared statement', () => {
  const told: string[] = [];
  const database = useBareDatabase({ onQuery: (sql) => told.push(sql) });
  const select = (db: Knex) =>
    prepare<Owner>(db, 'select id, name from owners where id >= ? order by id limit ?');
  const insert = (db: Knex) => prepare(db, 'insert into owners (id, name) values (?, ?)');

  it('reads rows', async () => {
    const owners = select(database.db);
    expect(await owners([1, 10])).to.deep.equal([]);
    await database.db('owners').insert([{ id: 1, name: 'ann' }, { id: 2 }, { id: 3, name: 'cat' }]);
    expect(await owners([1, 2])).to.deep.equal([
      { id: 1, name: 'ann' },
      { id: 2, name: null },
    ]);
    expect(await owners([3, 2])).to.deep.equal([{ id: 3, name: 'cat' }]);
  });

  it('writes', async () => {
    expect(await insert(database.db)([1, null])).to.deep.equal([]);
    await prepare(database.db, 'insert into things (owner_id, count) values (?, ?)')([1, true]);
    await prepare(database.db, 'update things set count = count + ? where owner_id = ?')([2 ** 40, 1]);
    expect(await database.db('things')).to.deep.equal([{ id: 1, owner_id: 1, count: 2 ** 40 + 1 }]);
  });

  it('runs many times at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, id) => insert(database.db)([id, `n${id}`])));
    const found = await Promise.all(Array.from({ length: 50 }, (_, id) => select(database.db)([id, 1])));
    expect(found.flat().map(({ name }) => name)).to.deep.equal(found.map((_, id) => `n${id}`));
  });

  it('sees a column that is added later', async () => {
    const all = prepare(database.db, 'select * from things');
    await database.db('things').insert({ count: 1 });
    await all([]);
    await database.db.schema.alterTable('things', (table) => table.string('colour').defaultTo('red'));
    expect(await all([])).to.deep.equal([{ id: 1, owner_id: null, count: 1, colour: 'red' }]);
  });

  it('belongs to its transaction', async () => {
    const other = connect(database.url);
    const failure = await errorOf(
      database.db.transaction(async (trx) => {
        await insert(trx)([1, 'ann']);
        expect(await select(trx)([1, 1])).to.deep.equal([{ id: 1, name: 'ann' }]);
        expect(await select(other)([1, 1]), 'seen from outside').to.deep.equal([]);
        throw new Error('no');
      }),
    );
    expect(failure).to.have.property('message', 'no');
    expect(await select(database.db)([1, 1]), 'after the rollback').to.deep.equal([]);
    await other.destroy();
  });

  it('refuses to run once its transaction is over, and writes nothing', async () => {
    const late = await database.db.transaction(async (trx) => insert(trx));
    expect(await errorOf(late([1, 'late']))).to.be.an.instanceOf(Error);
    expect(await select(database.db)([1, 1])).to.deep.equal([]);
  });

  it('gives the same errors as any other statement, without values', async () => {
    await insert(database.db)([1, 'secret']);
    const error = await errorOf(insert(database.db)([2, 'secret']));
    expect(duplicateKey(error)).to.equal('owners_name_unique');
    expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.to.match(/secret/);
  });

  it('gives its connection back, also after an error', async () => {
    for (let i = 0; i < 15; i++)
      expect(await errorOf(prepare(database.db, 'select nonsense')([]))).to.be.an.instanceOf(Error);
    expect(await select(database.db)([1, 1])).to.deep.equal([]);
  });

  it('is told to the listener', async () => {
    told.length = 0;
    await insert(database.db)([1, 'ann']);
    expect(told).to.deep.equal(['insert into owners (id, name) values (?, ?)']);
  });
});
