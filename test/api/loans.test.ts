import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { givenBook, givenLoan } from '../support/library.ts';
import { expectRefusal } from '../support/refusal.ts';
import { walk } from '../support/walk.ts';

describe('loans', () => {
  const app = useApp();
  const available = async (bookId: number) => (await app.as('ann').get(`/v1/books/${bookId}`)).body.available;
  const instant = (inMs = 0) => new Date(app.clock() + inMs).toISOString();

  before(() => Promise.all(['ann', 'bob', 'eve', 'admin'].map(app.idOf)));

  it('take a copy for 21 days', async () => {
    const book = await givenBook(app, 'ann', { title: 'Dune', copies: 2 });
    const reply = await app.as('bob').post(`/v1/books/${book.id}/loans`);
    expect(reply.status, reply.text).to.equal(201);
    const { id } = reply.body;
    expect(reply.headers.get('location')).to.equal(`/v1/loans/${id}`);
    expect(reply.body).to.deep.equal({
      id,
      bookId: book.id,
      bookTitle: 'Dune',
      accountId: await app.idOf('bob'),
      borrowedAt: instant(),
      dueAt: instant(21 * DAY),
      returnedAt: null,
      overdue: false,
    });
    expect((await app.as('bob').get(`/v1/loans/${id}`)).body).to.deep.equal(reply.body);
    expect(await available(book.id)).to.equal(1);
  });

  it('are made once by one who sends the same request again', async () => {
    const { id } = await givenBook(app, 'ann', { copies: 2 });
    const headers = { 'idempotency-key': 'a-book' };
    const borrow = () => app.as('bob').post(`/v1/books/${id}/loans`, undefined, { headers });
    const first = await borrow();
    const again = await borrow();
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect(again.body).to.deep.equal(first.body);
    expect(await available(id)).to.equal(1);
  });

  it('need a copy that is free', async () => {
    const book = await givenBook(app, 'ann');
    await givenLoan(app, 'bob', book);
    await expectRefusal(app, [409, 'no-copy-free'], () => app.as('eve').post(`/v1/books/${book.id}/loans`));
    const none = await givenBook(app, 'ann', { copies: 0 });
    await expectRefusal(app, [409, 'no-copy-free'], () => app.as('eve').post(`/v1/books/${none.id}/loans`));
  });

  it('need a book', () =>
    expectRefusal(app, [404, 'book-not-found'], () => app.as('eve').post('/v1/books/999999/loans')));

  for (const [which, copies] of [
    ['another', 2],
    ['the same', 1],
  ] as const)
    it(`never give somebody ${which} copy of a book they have`, async () => {
      const book = await givenBook(app, 'ann', { copies });
      await givenLoan(app, 'bob', book);
      const again = () => app.as('bob').post(`/v1/books/${book.id}/loans`);
      await expectRefusal(app, [409, 'already-borrowed'], again);
      expect(await available(book.id)).to.equal(copies - 1);
    });

  it('give somebody the same book again once it is back', async () => {
    const book = await givenBook(app, 'ann');
    for (let times = 0; times < 3; times++) {
      const { id } = await givenLoan(app, 'bob', book);
      expect((await app.as('bob').post(`/v1/loans/${id}/return`)).status).to.equal(200);
    }
    expect(await available(book.id)).to.equal(1);
  });

  describe('seen by their borrower and by admins', () => {
    it('are of nobody else, be it who added the book', async () => {
      const { id } = await givenLoan(app, 'bob', await givenBook(app, 'ann'));
      for (const person of ['ann', 'eve']) {
        await expectRefusal(app, [404, 'loan-not-found'], () => app.as(person).get(`/v1/loans/${id}`));
        const giveBack = () => app.as(person).post(`/v1/loans/${id}/return`);
        await expectRefusal(app, [404, 'loan-not-found'], giveBack);
      }
      expect((await app.as('admin').get(`/v1/loans/${id}`)).body.id).to.equal(id);
    });

    it('are not found where there are none', async () => {
      for (const person of ['bob', 'admin']) {
        await expectRefusal(app, [404, 'loan-not-found'], () => app.as(person).get('/v1/loans/999999'));
        const giveBack = () => app.as(person).post('/v1/loans/999999/return');
        await expectRefusal(app, [404, 'loan-not-found'], giveBack);
      }
    });

    it('are not sent again while they are the same', async () => {
      const { id } = await givenLoan(app, 'bob', await givenBook(app, 'ann'));
      const read = (headers: Record<string, string> = {}) =>
        app.as('bob').get(`/v1/loans/${id}`, { headers });
      const known = { 'if-none-match': (await read()).headers.get('etag')! };
      expect((await read(known)).status).to.equal(304);
      await app.as('bob').post(`/v1/loans/${id}/return`);
      expect((await read(known)).body.returnedAt).to.equal(instant());
    });
  });

  describe('being ended', () => {
    for (const person of ['bob', 'admin'])
      it(`make the copy free again, by ${person}`, async () => {
        const book = await givenBook(app, 'ann');
        const loan = await givenLoan(app, 'bob', book);
        app.clock.advance(1000);
        const reply = await app.as(person).post(`/v1/loans/${loan.id}/return`);
        expect(reply.status, reply.text).to.equal(200);
        expect(reply.body).to.deep.equal({ ...loan, returnedAt: instant() });
        expect((await app.as('bob').get(`/v1/loans/${loan.id}`)).body).to.deep.equal(reply.body);
        expect(await available(book.id)).to.equal(1);
      });

    it('are so only once', async () => {
      const book = await givenBook(app, 'ann', { copies: 2 });
      const { id } = await givenLoan(app, 'bob', book);
      await givenLoan(app, 'eve', book);
      await app.as('bob').post(`/v1/loans/${id}/return`);
      for (const person of ['bob', 'admin']) {
        const giveBack = () => app.as(person).post(`/v1/loans/${id}/return`);
        await expectRefusal(app, [409, 'already-returned'], giveBack);
      }
      expect(await available(book.id)).to.equal(1);
    });

    it('are so only once by ten who try at once', async () => {
      const book = await givenBook(app, 'ann', { copies: 20 });
      const { id } = await givenLoan(app, 'bob', book);
      await givenLoan(app, 'eve', book);
      const giveBack = () => app.as('bob').post(`/v1/loans/${id}/return`);
      const replies = await Promise.all(Array.from({ length: 10 }, giveBack));
      expect(replies.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(9).fill(409)]);
      expect(await available(book.id)).to.equal(19);
    });
  });
});

describe('listLoans', () => {
  const app = useApp();
  /** Of bob's the first is back, the last is out. */
  const loans: Record<'bobs' | 'eves', number[]> = { bobs: [], eves: [] };
  const list = async (person: string, query = '') => {
    const pages = await walk(app.as(person), `/v1/loans?limit=2${query}`);
    return pages.flat().map(({ id }) => id);
  };

  before(async () => {
    await app.idOf('admin');
    for (let n = 0; n < 4; n++) {
      const book = await givenBook(app, 'ann', { copies: 2 });
      loans.bobs.unshift((await givenLoan(app, 'bob', book)).id);
      loans.eves.unshift((await givenLoan(app, 'eve', book)).id);
    }
    for (const id of loans.bobs.slice(2)) await app.as('bob').post(`/v1/loans/${id}/return`);
  });

  it("gives one's own, newest first", async () => {
    expect(await list('bob')).to.deep.equal(loans.bobs);
    expect(await list('eve', `&accountId=${await app.idOf('eve')}`)).to.deep.equal(loans.eves);
    expect(await list('ann')).to.deep.equal([]);
  });

  it('gives those that are out, or those that are back', async () => {
    expect(await list('bob', '&active=true')).to.deep.equal(loans.bobs.slice(0, 2));
    expect(await list('bob', '&active=false')).to.deep.equal(loans.bobs.slice(2));
    expect(await list('eve', '&active=false')).to.deep.equal([]);
  });

  it("gives an admin everybody's, or one account's", async () => {
    const newestFirst = [...loans.bobs, ...loans.eves].sort((a, b) => b - a);
    expect(await list('admin')).to.deep.equal(newestFirst);
    const back = loans.bobs.slice(2);
    expect(await list('admin', '&active=false')).to.deep.equal(back);
    expect(await list('admin', '&active=true')).to.deep.equal(newestFirst.filter((id) => !back.includes(id)));
    const ofBob = `&accountId=${await app.idOf('bob')}`;
    expect(await list('admin', ofBob)).to.deep.equal(loans.bobs);
    expect(await list('admin', `${ofBob}&active=false`)).to.deep.equal(back);
    expect(await list('admin', `&accountId=${await app.idOf('admin')}`)).to.deep.equal([]);
  });

  it("gives nobody else another account's", async () => {
    const query = `accountId=${await app.idOf('bob')}`;
    await expectRefusal(app, [403, 'not-your-loans'], () => app.as('eve').get(`/v1/loans?${query}`));
  });
});

describe('the time that books are lent for', () => {
  const app = useApp({ LOAN_PERIOD: '5m' });

  it('is what the configuration says, and a book that is not back by then is overdue', async () => {
    const loan = await givenLoan(app, 'bob', await givenBook(app, 'ann'));
    expect(Date.parse(loan.dueAt) - Date.parse(loan.borrowedAt)).to.equal(5 * MINUTE);
    const read = (headers = {}) => app.as('bob').get(`/v1/loans/${loan.id}`, { headers });
    app.clock.advance(5 * MINUTE);
    const due = await read();
    expect(due.body.overdue).to.equal(false);
    app.clock.advance(1);
    const late = await read({ 'if-none-match': due.headers.get('etag') });
    expect([late.status, late.body.overdue]).to.deep.equal([200, true]);
    expect((await app.as('bob').get('/v1/loans')).body.items[0].overdue).to.equal(true);
    const back = await app.as('bob').post(`/v1/loans/${loan.id}/return`);
    expect(back.body.overdue).to.equal(false);
  });
});

describe('the library and an account', () => {
  const app = useApp();

  it('are both in the export: the books it added, and its loans', async () => {
    const book = await givenBook(app, 'ann', { copies: 2 });
    const loan = await givenLoan(app, 'ann', book);
    await givenLoan(app, 'bob', book);
    await givenBook(app, 'bob');
    const { body } = await app.as('ann').get('/v1/me/export');
    expect(body.books).to.deep.equal([{ ...book, available: 0 }]);
    expect(body.loans).to.deep.equal([loan]);
  });

  it('part when it is deleted: its books stay, and what it borrowed an admin returns', async () => {
    const book = await givenBook(app, 'leaver');
    const loan = await givenLoan(app, 'leaver', book);
    expect((await app.as('leaver').delete('/v1/me', { password: passwordOf('leaver') })).status).to.equal(
      204,
    );
    expect((await app.as('bob').get(`/v1/books/${book.id}`)).body).to.include({ available: 0 });
    await expectRefusal(app, [403, 'not-your-book'], () => app.as('bob').delete(`/v1/books/${book.id}`));
    const { body } = await app.as('admin').get(`/v1/loans?accountId=${loan.accountId}`);
    expect(body.items).to.deep.equal([loan]);
    expect((await app.as('admin').post(`/v1/loans/${loan.id}/return`)).status).to.equal(200);
    expect((await app.as('admin').delete(`/v1/books/${book.id}`)).status).to.equal(204);
  });
});
