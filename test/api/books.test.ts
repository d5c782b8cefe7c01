import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenBook, givenLoan } from '../support/library.ts';
import { expectRefusal } from '../support/refusal.ts';

const dune = { title: 'Dune', authors: ['Frank Herbert'], copies: 2 };

describe('books', () => {
  const app = useApp();

  before(() => Promise.all(['ann', 'bob', 'admin'].map(app.idOf)));

  it('are added by anybody who is signed in, and seen by all', async () => {
    const book = {
      title: 'Двенадцать стульев 🪑',
      authors: ['Илья Ильф', 'Евгений Петров'],
      year: 1928,
      description: 'Роман.\n\n\tВ трёх частях.',
      copies: 3,
    };
    const reply = await app.as('ann').post('/v1/books', { ...book, isbn: '978-5-699-12014-7' });
    expect(reply.status, reply.text).to.equal(201);
    const { id } = reply.body;
    expect(reply.headers.get('location')).to.equal(`/v1/books/${id}`);
    const now = new Date(app.clock()).toISOString();
    expect(reply.body).to.deep.equal({
      ...book,
      id,
      isbn: '9785699120147',
      available: 3,
      addedById: await app.idOf('ann'),
      createdAt: now,
      updatedAt: now,
    });
    expect((await app.as('bob').get(`/v1/books/${id}`)).body).to.deep.equal(reply.body);
  });

  it('need no more than a title, an author and a number of copies', async () => {
    const book = await givenBook(app, 'ann', { title: 'Beowulf', copies: 0 });
    expect(book).to.deep.include({ isbn: null, year: null, description: null, copies: 0, available: 0 });
  });

  it('keep the longest texts of the widest letters', async () => {
    const book = {
      title: '\uFDFA'.repeat(300),
      authors: Array.from({ length: 20 }, () => '\uFDFA'.repeat(200)),
      description: '𠮷'.repeat(10_000),
      copies: 1_000_000,
    };
    const { id } = await givenBook(app, 'ann', book);
    expect((await app.as('ann').get(`/v1/books/${id}`)).body).to.deep.include(book);
    await app.as('ann').delete(`/v1/books/${id}`);
  });

  for (const [what, details] of [
    ['a blank title', { title: ' \u3000' }],
    ['a null byte in the description', { description: 'a\0b' }],
    ['no author', { authors: [] }],
    ['a nameless author', { authors: ['Ann', ' '] }],
    ['twenty-one authors', { authors: Array(21).fill('Ann') }],
    ['an ISBN with letters', { isbn: '978-3-16-14841O-0' }],
    ['the number of another article', { isbn: '4006381333931' }],
    ['minus one copies', { copies: -1 }],
  ] as const)
    it(`are refused with ${what}`, () =>
      expectRefusal(app, [400, 'invalid-request'], () =>
        app.as('ann').post('/v1/books', { ...dune, ...details }),
      ));

  it('are refused with an ISBN whose check digit is wrong', async () => {
    const add = () => app.as('ann').post('/v1/books', { ...dune, isbn: '978-3-16-148410-1' });
    const reply = await expectRefusal(app, [422, 'isbn-invalid'], add);
    expect(reply.body.errors[0].pointer).to.equal('/isbn');
  });

  it('have an ISBN of their own, however it is written', async () => {
    await givenBook(app, 'ann', { isbn: '0-8044-2957-X' });
    const add = () => app.as('bob').post('/v1/books', { ...dune, isbn: '978 0 8044 2957 3' });
    const reply = await expectRefusal(app, [409, 'isbn-taken'], add);
    expect(reply.body.errors[0].pointer).to.equal('/isbn');
  });

  it('are added once by twenty who add the same ISBN at once', async () => {
    const before = await app.count('books');
    const add = () => app.as('ann').post('/v1/books', { ...dune, isbn: '0306406152' });
    const replies = await Promise.all(Array.from({ length: 20 }, add));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(19).fill(409)]);
    expect(await app.count('books')).to.equal(before + 1);
  });

  it('are added once by one who sends the same request again', async () => {
    const headers = { 'idempotency-key': 'dune' };
    const first = await app.as('ann').post('/v1/books', dune, { headers });
    const again = await app.as('ann').post('/v1/books', dune, { headers });
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    expect(again.body).to.deep.equal(first.body);
  });

  it('are not found where there are none', async () => {
    const path = '/v1/books/999999';
    await expectRefusal(app, [404, 'book-not-found'], () => app.as('ann').get(path));
    await expectRefusal(app, [404, 'book-not-found'], () => app.as('ann').patch(path, { copies: 1 }));
    await expectRefusal(app, [404, 'book-not-found'], () => app.as('admin').delete(path));
  });

  describe('being changed', () => {
    it('become what who added them says, and keep the rest', async () => {
      const isbn = '9783161484100';
      const { id, ...before } = await givenBook(app, 'ann', { ...dune, year: 1965, description: 'Sand.' });
      app.clock.advance(1000);
      const patch = { title: 'Dune Messiah', isbn: '978-3-16-148410-0', year: null };
      const reply = await app.as('ann').patch(`/v1/books/${id}`, patch);
      expect(reply.status, reply.text).to.equal(200);
      const updatedAt = new Date(app.clock()).toISOString();
      expect(reply.body).to.deep.equal({ ...before, id, title: 'Dune Messiah', isbn, year: null, updatedAt });
      expect((await app.as('bob').get(`/v1/books/${id}`)).body).to.deep.equal(reply.body);
    });

    it('are found by what they are called now', async () => {
      const { id } = await givenBook(app, 'ann', { title: 'Pale Fire', isbn: '0-262-51087-1' });
      const isbn = '979-10-90636-07-1';
      await app.as('ann').patch(`/v1/books/${id}`, { title: 'Ada', authors: ['В. Набоков'], isbn });
      const found = async (q: string) =>
        (await app.as('bob').get(`/v1/books?q=${encodeURIComponent(q)}`)).body.items.length;
      expect(await found('ada')).to.equal(1);
      expect(await found('набоков')).to.equal(1);
      expect(await found('9791090636071')).to.equal(1);
      for (const gone of ['Pale Fire', '0262510871', '9780262510875']) expect(await found(gone)).to.equal(0);
    });

    it('may be so by an admin', async () => {
      const { id } = await givenBook(app, 'ann');
      const reply = await app.as('admin').patch(`/v1/books/${id}`, { copies: 5 });
      expect([reply.status, reply.body.copies]).to.deep.equal([200, 5]);
    });

    it('may not be so by others', async () => {
      const { id } = await givenBook(app, 'ann');
      const patch = () => app.as('bob').patch(`/v1/books/${id}`, { copies: 5 });
      await expectRefusal(app, [403, 'not-your-book'], patch);
    });

    it('keep an ISBN that is their own, and do not take that of another', async () => {
      const own = { isbn: '978-0-14-044913-6' };
      const { id } = await givenBook(app, 'ann', own);
      await givenBook(app, 'ann', { isbn: '978-0-14-044926-6' });
      expect((await app.as('ann').patch(`/v1/books/${id}`, own)).status).to.equal(200);
      const take = () => app.as('ann').patch(`/v1/books/${id}`, { isbn: '0-14-044926-4' });
      await expectRefusal(app, [409, 'isbn-taken'], take);
      const mistype = () => app.as('ann').patch(`/v1/books/${id}`, { isbn: '0-14-044926-7' });
      await expectRefusal(app, [422, 'isbn-invalid'], mistype);
    });

    it('never have fewer copies than are lent', async () => {
      const book = await givenBook(app, 'ann', { copies: 3 });
      await givenLoan(app, 'bob', book);
      await givenLoan(app, 'ann', book);
      const path = `/v1/books/${book.id}`;
      await expectRefusal(app, [409, 'book-on-loan'], () => app.as('ann').patch(path, { copies: 1 }));
      expect((await app.as('ann').patch(path, { copies: 2 })).body).to.include({ copies: 2, available: 0 });
    });
  });

  describe('and their versions', () => {
    it('are not sent again while they are the same, and are after a loan', async () => {
      const book = await givenBook(app, 'ann');
      const read = (headers: Record<string, string> = {}) =>
        app.as('bob').get(`/v1/books/${book.id}`, { headers });
      const etag = (await read()).headers.get('etag')!;
      expect((await read({ 'if-none-match': etag })).status).to.equal(304);
      await givenLoan(app, 'bob', book);
      expect((await read({ 'if-none-match': etag })).body.available).to.equal(0);
    });

    it('are what a change or a deletion may insist on', async () => {
      const { id } = await givenBook(app, 'ann');
      const path = `/v1/books/${id}`;
      const stale = { headers: { 'if-match': (await app.as('ann').get(path)).headers.get('etag')! } };
      const changed = await app.as('ann').patch(path, { copies: 2 }, stale);
      expect(changed.status).to.equal(200);
      await expectRefusal(app, [412, 'precondition-failed'], () =>
        app.as('ann').patch(path, { copies: 3 }, stale),
      );
      await expectRefusal(app, [412, 'precondition-failed'], () =>
        app.as('ann').delete(path, undefined, stale),
      );
      const fresh = { headers: { 'if-match': changed.headers.get('etag')! } };
      expect((await app.as('ann').delete(path, undefined, fresh)).status).to.equal(204);
    });

    it('let one of ten changes of the same version pass', async () => {
      const { id } = await givenBook(app, 'ann');
      const headers = { 'if-match': (await app.as('ann').get(`/v1/books/${id}`)).headers.get('etag')! };
      const change = (_: unknown, at: number) =>
        app.as('ann').patch(`/v1/books/${id}`, { copies: at + 10 }, { headers });
      const statuses = (await Promise.all(Array.from({ length: 10 }, change))).map(({ status }) => status);
      expect(statuses.sort()).to.deep.equal([200, ...Array(9).fill(412)]);
    });
  });

  describe('being deleted', () => {
    it('are gone, and their ISBN is free again', async () => {
      const isbn = '978-0-19-953556-9';
      const { id } = await givenBook(app, 'ann', { isbn });
      expect((await app.as('ann').delete(`/v1/books/${id}`)).status).to.equal(204);
      await expectRefusal(app, [404, 'book-not-found'], () => app.as('ann').get(`/v1/books/${id}`));
      expect((await givenBook(app, 'bob', { isbn })).id).not.to.equal(id);
    });

    it('may not be so by others', async () => {
      const { id } = await givenBook(app, 'ann');
      await expectRefusal(app, [403, 'not-your-book'], () => app.as('bob').delete(`/v1/books/${id}`));
    });

    it('leave a trace of who did it', async () => {
      const title = 't'.repeat(300);
      const { id } = await givenBook(app, 'ann', { title });
      await app.as('admin').delete(`/v1/books/${id}`);
      const events = await app.as('admin').get('/v1/admin/audit-events?action=book.deleted&limit=1');
      expect(events.body.items[0]).to.deep.include({
        actorId: await app.idOf('admin'),
        accountId: await app.idOf('ann'),
        detail: { bookId: `${id}`, title },
      });
    });

    it('must be back, every copy', async () => {
      const book = await givenBook(app, 'ann', { copies: 2 });
      const loan = await givenLoan(app, 'bob', book);
      const remove = () => app.as('ann').delete(`/v1/books/${book.id}`);
      await expectRefusal(app, [409, 'book-on-loan'], remove);
      await app.as('bob').post(`/v1/loans/${loan.id}/return`);
      expect((await remove()).status).to.equal(204);
      const { body } = await app.as('bob').get(`/v1/loans/${loan.id}`);
      expect(body).to.include({ bookId: null, bookTitle: 'Some Book' });
    });
  });
});
