import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { connect } from '../../src/db/connect.ts';
import { prepare } from '../../src/db/statement.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { engine } from '../support/database.ts';
import { type PrivateMysql, startPrivateMysql } from '../support/mysql.ts';
import { expectUnavailable } from './bare-database.ts';

/**
 * In which a statement must have failed with the server away, in milliseconds. It takes two seconds where the machine is
 * free, and for ever without a limit: this is in between, for a machine that others use too.
 */
const SOON = 10_000;

const ways: { name: string; read: (db: Knex) => PromiseLike<unknown> }[] = [
  { name: 'a query', read: (db) => db('things') },
  { name: 'a prepared statement', read: (db) => prepare(db, 'select * from things')([]) },
  { name: 'a transaction', read: (db) => inTransaction(db, (trx) => trx('things')) },
];

/** Keeps the event loop from everything else for so many milliseconds. */
const block = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

if (engine === 'mysql')
  describe('a MySQL server that is away', () => {
    let server: PrivateMysql;
    let db: Knex;

    before(async function () {
      const started = await startPrivateMysql();
      if (started === undefined) return this.skip();
      server = started;
      const admin = connect(`${server.url}/mysql`);
      await admin.raw('create database away');
      await admin.destroy();
    });

    beforeEach(async () => {
      db = connect(`${server.url}/away`);
      await db.schema.dropTableIfExists('things');
      await db.schema.createTable('things', (table) => table.increments('id'));
      await db('things').insert({ id: 1 });
    });

    afterEach(() => db.destroy());
    after(() => server.stop());

    for (const { name, read } of ways) {
      it(`fails ${name} when it was killed, and serves it again when it is back`, async () => {
        await server.kill();
        const { retryAfter, message } = await expectUnavailable(read(db));
        expect(retryAfter).to.be.within(1, 5);
        expect(message).not.to.match(/ECONN|connect|127\.0\.0\.1/);
        await server.restart();
        await read(db);
        expect(await db('things').pluck('id')).to.deep.equal([1]);
      });

      it(`fails ${name} soon when it has gone silent, and serves it again when it speaks`, async () => {
        server.pause();
        await expectUnavailable(read(db)).finally(server.resume);
        await read(db);
        expect(await db('things').pluck('id')).to.deep.equal([1]);
      }).timeout(SOON);
    }

    it('fails everybody soon who waits for a connection, too', async () => {
      await Promise.all(Array.from({ length: 10 }, () => db.raw('select 1')));
      server.pause();
      const crowd = Array.from({ length: 30 }, () => expectUnavailable(db('things')));
      await Promise.all(crowd).finally(server.resume);
      await Promise.all(Array.from({ length: 30 }, () => db('things')));
    }).timeout(SOON);

    it('fails who is in the middle of a transaction, and keeps nothing of it', async () => {
      const cut = inTransaction(db, async (trx) => {
        await trx('things').insert({ id: 2 });
        await server.kill();
        await trx('things').insert({ id: 3 });
      });
      await expectUnavailable(cut);
      await server.restart();
      expect(await db('things').pluck('id')).to.deep.equal([1]);
    });

    it('is not mistaken for one that works long on a statement', async () => {
      const [[row]] = await db.raw('select sleep(2) as woken');
      expect(row).to.deep.equal({ woken: 0 });
    });

    it('is not mistaken for one that is silent when it is this process that does not listen', async () => {
      const slow = db.raw('select sleep(2) as woken');
      let isDone = false;
      const busy = (async () => {
        while (!isDone) {
          block(900);
          await turn();
        }
      })();
      const [[row]] = await slow.finally(() => {
        isDone = true;
      });
      await busy;
      expect(row).to.deep.equal({ woken: 0 });
    });

    it('can be closed from this side while it is silent', async () => {
      server.pause();
      await db.destroy().finally(server.resume);
    }).timeout(SOON);

    it('is told from one that refuses us: the reason names the refusal, the text for the caller does not', async () => {
      const stranger = connect(`${server.url.replace(':parley@', ':wrong@')}/away`);
      const { reason, message } = await expectUnavailable(stranger('things'));
      expect(reason).to.match(/Access denied/);
      expect(message).not.to.match(/denied/);
      await stranger.destroy();
    });
  });
