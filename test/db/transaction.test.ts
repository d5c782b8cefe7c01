import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { prepare } from '../../src/db/statement.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { engine } from '../support/database.ts';
import { errorOf, useBareDatabase } from './bare-database.ts';

describe('a transaction', () => {
  const database = useBareDatabase();
  const counts = () => database.db('things').orderBy('id').pluck('count');

  it('keeps everything, and gives what its work gives', async () => {
    const result = await inTransaction(database.db, async (trx) => {
      await trx('things').insert({ count: 1 });
      await trx('things').insert({ count: 2 });
      return 'done';
    });
    expect(result).to.equal('done');
    expect(await counts()).to.deep.equal([1, 2]);
  });

  it('keeps nothing when its work fails, and gives that error', async () => {
    const error = new Error('no');
    const failing = inTransaction(database.db, async (trx) => {
      await trx('things').insert({ count: 1 });
      throw error;
    });
    expect(await errorOf(failing)).to.equal(error);
    expect(await counts()).to.deep.equal([]);
  });

  it('takes another one into itself', async () => {
    await errorOf(
      inTransaction(database.db, async (trx) => {
        await inTransaction(trx, (inner) => inner('things').insert({ count: 1 }));
        throw new Error('no');
      }),
    );
    expect(await counts()).to.deep.equal([]);
  });

  it('is one of many at once', async () => {
    await database.db('things').insert({ count: 0 });
    const raise = (trx: Knex) => trx('things').where({ id: 1 }).increment('count');
    await Promise.all(Array.from({ length: 30 }, () => inTransaction(database.db, raise)));
    expect(await counts()).to.deep.equal([30]);
  });

  it('is seen by others only once it is done', async () => {
    const other = connect(database.url);
    await inTransaction(database.db, async (trx) => {
      await trx('things').insert({ count: 1 });
      expect(await other('things')).to.deep.equal([]);
    });
    expect(await other('things')).to.have.length(1);
    await other.destroy();
  });

  if (engine === 'mysql') {
    it('runs again when it lost a deadlock', async () => {
      await database.db('things').insert([{ count: 0 }, { count: 0 }]);
      const bothHoldOne = meeting(2);
      let attempts = 0;
      const raise = (ids: number[]) =>
        inTransaction(database.db, async (trx) => {
          attempts += 1;
          await trx('things').where({ id: ids[0] }).increment('count');
          await bothHoldOne();
          await trx('things').where({ id: ids[1] }).increment('count');
        });
      await Promise.all([raise([1, 2]), raise([2, 1])]);
      expect(await counts()).to.deep.equal([2, 2]);
      expect(attempts).to.equal(3);
    });

    for (const [kind, run] of [
      ['statement', (db: Knex) => db('things').increment('count')],
      ['prepared statement', (db: Knex) => prepare(db, 'update things set count = count + 1')([])],
    ] as const)
      it(`has no need to begin for a single ${kind} that lost a deadlock: it runs again`, async () => {
        await database.db('things').insert(Array.from({ length: 5 }, () => ({ count: 0 })));
        let single: Promise<unknown> | undefined;
        await database.db.transaction(async (trx) => {
          // It has changed more than the statement has, so it is the statement that MySQL gives up.
          await trx('things').where('id', '>', 1).increment('count');
          single = Promise.resolve(run(database.db));
          await somebodyWaits(database.db);
          await trx('things').where({ id: 1 }).increment('count');
        });
        await single;
        expect(await counts()).to.deep.equal([2, 2, 2, 2, 2]);
      });
  }

  if (engine === 'sqlite') {
    it('has the lock from its beginning, so that what it read still holds when it writes', async () => {
      await database.db('things').insert({ count: 0 });
      const other = connect(database.url);
      const raise = async (trx: Knex) => {
        const { count } = await trx('things').first('count');
        await trx('things').update({ count: count + 1 });
      };
      await Promise.all([database.db, other, database.db, other].map((db) => inTransaction(db, raise)));
      expect(await counts()).to.deep.equal([4]);
      await other.destroy();
    });

    it('makes the writers of other processes wait, and nobody else', async () => {
      const other = connect(database.url);
      let written = false;
      let writing: Promise<unknown> | undefined;
      await inTransaction(database.db, async (trx) => {
        await trx('things').insert({ count: 1 });
        writing = other('things')
          .insert({ count: 2 })
          .then(() => {
            written = true;
          });
        await new Promise(setImmediate);
        expect(written).to.equal(false);
      });
      await writing;
      expect(await counts()).to.deep.equal([1, 2]);
      await other.destroy();
    });

    it('leaves nothing open when its commit fails', async () => {
      const failing = inTransaction(database.db, async (trx) => {
        await trx.raw('pragma defer_foreign_keys = on');
        await trx('things').insert({ owner_id: 404 });
      });
      expect(await errorOf(failing)).to.be.an.instanceOf(Error);
      await inTransaction(database.db, (trx) => trx('things').insert({ count: 1 }));
      expect(await counts()).to.deep.equal([1]);
    });
  }
});

/** Resolves for all when so many have come; later ones pass. */
function meeting(size: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let missing = size;
  return async () => {
    missing -= 1;
    if (missing > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    for (const resolve of waiting) resolve();
  };
}

/**
 * Until MySQL has somebody wait for a lock. It is asked for InnoDB's report: the table `innodb_trx` shows again what it
 * showed before to all who ask within 100 ms, and so for ever to one who asks all the time.
 */
async function somebodyWaits(db: Knex): Promise<void> {
  const report = async (): Promise<string> => (await db.raw('show engine innodb status'))[0][0].Status;
  // Before the list stands the last deadlock, whose transactions waited too.
  const transactions = async () => (await report()).split('LIST OF TRANSACTIONS')[1] ?? '';
  while (!(await transactions()).includes('LOCK WAIT'));
}
