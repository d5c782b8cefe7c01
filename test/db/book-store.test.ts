import { expect } from 'chai';
import type { Book } from '../../src/domain/books/book.ts';
import { atOnce, givenAccount, useDatabase } from './fixture.ts';

describe('the book store', () => {
  const fixture = useDatabase();

  async function givenBook(copies: number): Promise<Book> {
    const { id } = await givenAccount(fixture);
    const details = { title: 'Dune', authors: ['Frank Herbert'], isbn: null, year: null, description: null };
    return fixture.stores.books.insert({ ...details, copies, addedById: id, createdAt: 1000 });
  }

  it('lends as many copies as there are to two processes that want more at once', async () => {
    const { id } = await givenBook(3);
    const processes = [fixture.stores, fixture.otherProcess];
    const lent = await atOnce(20, (at) => processes[at % 2]!.books.lend(id));
    expect(lent.filter(Boolean)).to.have.length(3);
    expect(await fixture.otherProcess.books.byId(id)).to.include({ lent: 3, version: 4 });
  });

  it('lends nothing of a book that is not there', async () => {
    expect(await fixture.stores.books.lend(999_999)).to.equal(false);
  });

  it('takes back what a transaction lent that failed', async () => {
    const { id } = await givenBook(1);
    const failing = fixture.stores.transaction(async ({ books }) => {
      await books.lend(id);
      throw new Error('planned');
    });
    expect(await failing.catch((error: Error) => error.message)).to.equal('planned');
    expect(await fixture.otherProcess.books.byId(id)).to.include({ lent: 0, version: 1 });
  });
});
