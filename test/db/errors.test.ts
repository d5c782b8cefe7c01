import { expect } from 'chai';
import { duplicateKey, translate } from '../../src/db/errors.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { errorOf, useBareDatabase } from './bare-database.ts';

const duplicates = [
  { name: 'a unique column', row: { id: 2, name: 'ann' }, index: 'owners_name_unique' },
  {
    name: 'two columns together',
    row: { id: 2, first: 'a', second: 'b' },
    index: 'owners_first_second_unique',
  },
  { name: 'the primary key', row: { id: 1 }, index: 'primary' },
];

describe('the errors of a database', () => {
  const database = useBareDatabase();

  beforeEach(() => database.db('owners').insert({ id: 1, name: 'ann', first: 'a', second: 'b' }));

  for (const { name, row, index } of duplicates)
    it(`name the index that refused a duplicate: ${name}`, async () => {
      expect(duplicateKey(await errorOf(database.db('owners').insert(row)))).to.equal(index);
      expect(
        duplicateKey(await errorOf(database.db.transaction((trx) => trx('owners').insert(row)))),
      ).to.equal(index);
      expect(await database.db('owners')).to.have.length(1);
    });

  it('name the index of a duplicate whose value looks like a message', async () => {
    const name = "'x' for key 'y'";
    await database.db('owners').insert({ id: 2, name });
    expect(duplicateKey(await errorOf(database.db('owners').insert({ id: 3, name })))).to.equal(
      'owners_name_unique',
    );
  });

  it('leave a transaction usable after a duplicate', async () => {
    await database.db.transaction(async (trx) => {
      await errorOf(trx('owners').insert({ id: 1 }));
      await trx('owners').insert({ id: 2 });
    });
    expect(await database.db('owners').orderBy('id').pluck('id')).to.deep.equal([1, 2]);
  });

  it('are no duplicates when they are something else', async () => {
    const error = await errorOf(database.db('nowhere'));
    expect(error).to.be.an.instanceOf(Error).and.not.an.instanceOf(DomainError);
    expect(duplicateKey(error)).to.equal(undefined);
  });
});

describe('translate', () => {
  const away = [
    { name: 'a full disk of SQLite', code: 'SQLITE_FULL' },
    { name: 'a failing disk', code: 'SQLITE_IOERR_WRITE' },
    { name: 'a lock of SQLite that is not given', code: 'SQLITE_BUSY_SNAPSHOT' },
    { name: 'a full disk of MySQL', code: 'ER_RECORD_FILE_FULL' },
    { name: 'a server that shuts down', code: 'ER_SERVER_SHUTDOWN' },
    { name: 'a lost deadlock', code: 'ER_LOCK_DEADLOCK' },
    { name: 'a connection that broke', code: 'ECONNRESET', fatal: true },
  ];

  for (const { name, ...fields } of away)
    it(`makes of ${name} that the database is unavailable`, () => {
      const cause = Object.assign(new Error('what the driver said'), fields);
      const error = translate(cause) as DomainError;
      expect(error).to.be.an.instanceOf(DomainError);
      expect(error.code).to.equal('unavailable');
      expect(error.message).not.to.match(/driver/);
      expect(error.reason).to.match(/what the driver said/);
      expect(error.retryAfter).to.be.within(1, 5);
      expect(error.cause).to.equal(cause);
    });

  it('leaves a refusal of the domain and a fault of ours as they are', () => {
    for (const error of [new DomainError('forbidden', 'No.'), new TypeError('oops'), undefined])
      expect(translate(error)).to.equal(error);
  });
});
