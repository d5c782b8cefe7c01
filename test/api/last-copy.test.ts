import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenBook, givenLoan } from '../support/library.ts';

const FIFTY = 50;

describe('the last copy', () => {
  const app = useApp();
  const people = Array.from({ length: FIFTY }, (_, at) => `borrower-${at}`);

  before(async function () {
    this.timeout(120_000);
    await Promise.all(people.map(app.idOf));
  });

  it('goes to one of fifty who ask at once, and the others are told', async () => {
    const book = await givenBook(app, 'ann', { copies: 2 });
    await givenLoan(app, 'ann', book);
    const replies = await Promise.all(people.map((one) => app.as(one).post(`/v1/books/${book.id}/loans`)));
    const refused = replies.filter(({ status }) => status === 409);
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(FIFTY - 1).fill(409)]);
    for (const { body } of refused) expect(body.type).to.equal('/problems/no-copy-free');
    expect((await app.as('ann').get(`/v1/books/${book.id}`)).body.available).to.equal(0);
    expect(await lent(book.id)).to.equal(2);
  });

  it('is not taken twice by one who asks fifty times at once', async () => {
    const { id } = await givenBook(app, 'ann', { copies: FIFTY });
    const replies = await Promise.all(people.map(() => app.as('ann').post(`/v1/books/${id}/loans`)));
    const refused = replies.filter(({ status }) => status === 409);
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([201, ...Array(FIFTY - 1).fill(409)]);
    for (const { body } of refused) expect(body.type).to.equal('/problems/already-borrowed');
    expect((await app.as('ann').get(`/v1/books/${id}`)).body.available).to.equal(FIFTY - 1);
    expect(await lent(id)).to.equal(1);
  });

  it('is never lent while it is withdrawn, nor withdrawn while it is lent', async () => {
    for (const withdraw of [
      (path: string) => app.as('ann').patch(path, { copies: 0 }),
      (path: string) => app.as('ann').delete(path),
    ]) {
      const { id } = await givenBook(app, 'ann');
      const path = `/v1/books/${id}`;
      const [withdrawn, ...borrowed] = await Promise.all([
        withdraw(path),
        ...people.slice(0, 10).map((one) => app.as(one).post(`${path}/loans`)),
      ]);
      const lentTo = borrowed.filter(({ status }) => status === 201).length;
      expect([lentTo, withdrawn.status]).to.satisfy(([count, status]: [number, number]) =>
        count === 1 ? status === 409 : count === 0 && status < 300,
      );
      for (const { status } of borrowed) expect(status).to.be.oneOf([201, 404, 409]);
      expect(await lent(id)).to.equal(lentTo);
    }
  });

  const lent = (bookId: number) =>
    app
      .db('loans')
      .where({ book_id: bookId, returned_at: null })
      .then((rows) => rows.length);
});
