import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { givenBook, givenLoan } from '../support/library.ts';
import { expectRefusal } from '../support/refusal.ts';
import { walk } from '../support/walk.ts';

/** In the order of their titles. */
const shelf = [
  { title: '100% Wool', authors: ['K. Nitter'] },
  { title: '1984', authors: ['George Orwell'], isbn: '978-0-452-28423-4' },
  { title: 'a_b', authors: ['Ann Lee'] },
  { title: 'acb', authors: ['Ann Lee'] },
  { title: 'SICP', authors: ['Harold Abelson', 'Gerald Jay Sussman'], isbn: '0-262-51087-1' },
  { title: 'Straße', authors: ['Zoë'] },
  { title: 'X', authors: ['Y'], isbn: '0-8044-2957-X' },
  { title: 'Война и мир', authors: ['Лев Толстой'], isbn: '979-10-90636-07-1' },
  { title: 'Евгений Онегин', authors: ['А. С. Пушкин'] },
  { title: '😀 Emoji', authors: ['🦊'] },
];

describe('listBooks', () => {
  const app = useApp();
  const find = async (query: Record<string, string>) => {
    const pages = await walk(app.as('bob'), `/v1/books?${new URLSearchParams(query)}`);
    return pages.flat().map(({ title }) => title);
  };

  before(async () => {
    for (const book of shelf.toReversed()) await givenBook(app, 'ann', book);
    await app.idOf('bob');
  });

  it('gives all, by title in any case', async () => {
    expect(await find({})).to.deep.equal(shelf.map(({ title }) => title));
  });

  for (const limit of ['1', '3', '10'])
    it(`walks the same way by pages of ${limit}`, async () => {
      expect(await find({ limit })).to.deep.equal(shelf.map(({ title }) => title));
    });

  for (const [how, q, titles] of [
    ['a part of the title', 'ic', ['SICP']],
    ['another case', 'sicp', ['SICP']],
    ['the last author', 'sussMAN', ['SICP']],
    ['full-width letters', 'ＳＩＣＰ', ['SICP']],
    ['ss for ß', 'strasse', ['Straße']],
    ['an accent apart', 'zoe\u0308', ['Straße']],
    ['Cyrillic capitals', 'ВОЙНА', ['Война и мир']],
    ['a Cyrillic author', 'толст', ['Война и мир']],
    ['an emoji', '😀', ['😀 Emoji']],
    ['another emoji', '🦊', ['😀 Emoji']],
    ['half an emoji', '😁', []],
    ['a percent sign, as such', '%', ['100% Wool']],
    ['an underscore, as such', '_', ['a_b']],
    ['a backslash', '\\', []],
    ['quotes', `'"`, []],
    ['blanks around it', ' sicp ', ['SICP']],
    ['what crosses title and author', 'SICP Harold', []],
    ['ISBN-13', '9780262510875', ['SICP']],
    ['ISBN-13 with hyphens', '978-0-262-51087-5', ['SICP']],
    ['ISBN-10', '0262510871', ['SICP']],
    ['ISBN-10 with hyphens', '0-262-51087-1', ['SICP']],
    ['ISBN-10 with blanks', '0 262 51087 1', ['SICP']],
    ['a part of the ISBN', '978-0-262', ['SICP']],
    ['an ISBN that ends in X', '0-8044-2957-x', ['X']],
    ['ISBN-13 of that one', '9780804429573', ['X']],
    ['an ISBN without ten digits', '979-10-90636-07-1', ['Война и мир']],
    ['the ISBN of no book', '9783161484100', []],
    ['a title of digits', '1984', ['1984']],
  ] as const)
    it(`${titles.length > 0 ? 'finds' : 'does not find'} by ${how}: ${q}`, async () => {
      expect(await find({ q })).to.deep.equal(titles);
      expect(await find({ q, limit: '1' })).to.deep.equal(titles);
    });

  it('gives those that are available, or those that are not', async () => {
    const gone = await givenBook(app, 'ann', { title: 'Gone with the Wind' });
    await givenLoan(app, 'bob', gone);
    const none = await givenBook(app, 'ann', { title: 'None Left', copies: 0 });
    expect(await find({ available: 'false' })).to.deep.equal([gone.title, none.title]);
    expect(await find({ available: 'false', q: 'wind' })).to.deep.equal([gone.title]);
    expect(await find({ available: 'true', limit: '3' })).to.deep.equal(shelf.map(({ title }) => title));
    for (const { id } of (await app.as('bob').get('/v1/loans')).body.items)
      await app.as('bob').post(`/v1/loans/${id}/return`);
    for (const { id } of [gone, none]) await app.as('ann').delete(`/v1/books/${id}`);
  });

  it('tells books of the same title apart', async () => {
    const authors = ['First', 'Second', 'Third'];
    for (const author of authors) await givenBook(app, 'ann', { title: 'Poems', authors: [author] });
    const pages = await walk(app.as('bob'), '/v1/books?q=poems&limit=1');
    expect(pages.flat().map((book) => book.authors[0])).to.deep.equal(authors);
  });

  it('goes on after titles as long as they may be', async () => {
    const title = '𠮷'.repeat(300);
    for (const author of ['First', 'Second']) await givenBook(app, 'ann', { title, authors: [author] });
    expect(await find({ q: title.slice(0, 20), limit: '1' })).to.deep.equal([title, title]);
  });

  for (const [what, query] of [
    ['a cursor of another list', `cursor=${Buffer.from('[1]').toString('base64url')}`],
    ['neither true nor false', 'available=maybe'],
    ['an empty search', 'q='],
  ] as const)
    it(`refuses ${what}`, () =>
      expectRefusal(app, [400, 'invalid-request'], () => app.as('bob').get(`/v1/books?${query}`)));
});
