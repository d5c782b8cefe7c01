import { expect } from 'chai';
import { MINUTE } from '../../src/domain/clock.ts';
import { useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { badRequest, dateOf, formats, libraryClient, notFound, notice } from '../support/library-client.ts';
import { expectUntouched } from '../support/tables.ts';

const forbidden = notice(403, 'FORBIDDEN');

describe('the books of the dialect library', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '1d' });
  const library = libraryClient(app);

  const tokens = new Map<string, string>();

  async function tokenOf(person: string): Promise<string> {
    const token = tokens.get(person) ?? (await signIn(person));
    tokens.set(person, token);
    return token;
  }

  const signIn = async (person: string): Promise<string> => {
    await app.idOf(person);
    return (await app.signIn(person)).accessToken;
  };

  const add = async (body: unknown, person = 'ann') =>
    library.post('/books/add', body, await tokenOf(person));
  const update = async (id: number | string, body: unknown, person = 'ann') =>
    library.put(`/books/update/${id}`, body, await tokenOf(person));
  const remove = async (id: number | string, person = 'ann') =>
    library.delete(`/books/deleteBook/${id}`, await tokenOf(person));
  const get = (id: number | string) => library.get(`/books/getById/${id}`);

  before(async () => {
    for (const person of ['ann', 'bob', 'admin']) await tokenOf(person);
  });

  /** @returns the id of a new book of ann's */
  const newBook = async (fields: object = {}): Promise<number> =>
    (await add({ title: 'A book', author: 'Somebody', ...fields })).body.result.id;

  describe('POST /books/add', () => {
    const isbns = ['0-306-40615-2', '978-3-16-148410-0', '9780156949606'];
    const normal = ['9780306406157', '9783161484100', '9780156949606'];

    for (const [at, [format, encode]] of formats.entries())
      it(`adds a book from ${format}`, async () => {
        const texts = { title: 'The Waves', author: 'Virginia Woolf', description: 'Six voices.' };
        const numbers = { year: 1931, copies: 2 };
        const fields = { ...texts, isbn: isbns[at] ?? '', year: '1931', copies: '2', surplus: 'any' };
        const reply = await add(format === 'JSON' ? { ...fields, ...numbers } : encode(fields));
        const { id } = reply.body.result;
        const now = dateOf(app.clock());
        const result = {
          id,
          ...texts,
          isbn: normal[at],
          ...numbers,
          available: 2,
          created_at: now,
          modified_at: now,
        };
        expectAnswer(reply, 201, { message: 'ADD BOOK SUCCESS', result, status: 201 });
        expectAnswer(await get(id), 200, { message: 'SUCCESS: GET BY ID', result, status: 200 });
      });

    it('needs a title and an author alone', async () => {
      const { result } = (await add({ title: 'Untold', author: 'Anon' })).body;
      expect(result).to.include({ isbn: null, year: null, description: null, copies: 1, available: 1 });
    });

    const bad: [what: string, fields: object][] = [
      ['no title', { title: undefined }],
      ['no author', { author: undefined }],
      ['an empty title', { title: '' }],
      ['an author of blanks', { author: '  ' }],
      ['a title that is a number', { title: 1984 }],
      ['a long title', { title: 'x'.repeat(301) }],
      ['a long author', { author: 'x'.repeat(201) }],
      ['an author among many with a long name', { author: `Ann; ${'x'.repeat(201)}` }],
      ['more authors than 20, of long names', { author: Array(21).fill('x'.repeat(20)).join('; ') }],
      ['an ISBN with a wrong check digit', { isbn: '0-306-40615-3' }],
      ['an ISBN that is none', { isbn: 'none' }],
      ['a year that is none', { year: 'soon' }],
      ['empty texts in JSON', { isbn: '', year: '' }],
      ['a year too far', { year: 10_000 }],
      ['a fraction of a copy', { copies: 1.5 }],
      ['fewer copies than none', { copies: -1 }],
      ['control characters', { title: 'a\u0000b' }],
    ];
    for (const [what, fields] of bad)
      it(`refuses ${what}`, async () => {
        const book = { title: 'A book', author: 'Somebody', ...fields };
        expectAnswer(await expectUntouched(app, () => add(book)), 400, badRequest);
      });

    it('refuses numbers in forms that are none, and an ISBN that is there', async () => {
      await add({ title: 'A book', author: 'Somebody', isbn: '9780141439518' });
      const fields = { title: 'A book', author: 'Somebody' };
      for (const [, encode] of formats)
        for (const more of [{ copies: 'two' }, { year: 'soon' }, { isbn: '0141439513' }])
          expectAnswer(
            await expectUntouched(app, async () => add(encode({ ...fields, ...more }))),
            400,
            badRequest,
          );
    });

    it('adds one of twenty books of one ISBN at once', async () => {
      const before = await app.count('books');
      const book = { title: 'A book', author: 'Somebody', isbn: '9780140449136' };
      const replies = await Promise.all(Array.from({ length: 20 }, () => add(book)));
      const refused = replies.filter(({ status }) => status !== 201);
      expect(refused).to.have.lengthOf(19);
      for (const reply of refused) expectAnswer(reply, 400, badRequest);
      expect(await app.count('books')).to.equal(before + 1);
    });
  });

  describe('the author', () => {
    const v1 = async (id: number) => (await app.as('ann').get(`/v1/books/${id}`)).body.authors;

    const texts: [author: string, authors: string[]][] = [
      ['Ann Bell', ['Ann Bell']],
      ['Ann Bell; Bob Carr', ['Ann Bell', 'Bob Carr']],
      ['Bell, Ann and Carr, Bob', ['Bell, Ann and Carr, Bob']],
      ['Ann;Bob', ['Ann;Bob']],
      ['Ann;  Bob ', ['Ann', ' Bob ']],
      ['Ann; ', ['Ann; ']],
      ['; Ann', ['; Ann']],
      [Array(21).fill('x').join('; '), [Array(21).fill('x').join('; ')]],
      [Array(20).fill('y'.repeat(200)).join('; '), Array(20).fill('y'.repeat(200))],
    ];
    for (const [author, authors] of texts)
      it(`“${author.slice(0, 30)}” comes back as it was given, and is a list in /v1`, async () => {
        const { id, author: added } = (await add({ title: 'A book', author })).body.result;
        expect(added).to.equal(author);
        expect(await v1(id)).to.deep.equal(authors);
        expect((await update(id, { author: 'Another' })).body.result.author).to.equal('Another');
        expect((await update(id, { author })).body.result.author).to.equal(author);
        expect(await v1(id)).to.deep.equal(authors);
      });

    it('of a book of /v1 leaves its authors as they are when it is sent back', async () => {
      const authors = Array.from({ length: 20 }, (_, at) => `Author ${at} ${'z'.repeat(180)}`);
      const { id } = (await app.as('ann').post('/v1/books', { title: 'Many', authors, copies: 1 })).body;
      const { author } = (await get(id)).body.result;
      expect(author).to.equal(authors.join('; '));
      expect((await update(id, { author })).status).to.equal(200);
      expect(await v1(id)).to.deep.equal(authors);
    });
  });

  describe('GET /books/getall', () => {
    it('gives all books by title, without a token, page after page', async () => {
      const rows = Array.from({ length: 450 }, (_, at) => ({
        title: `Page ${at}`,
        authors: '["Somebody"]',
        copies: 1,
        lent: 0,
        added_by_id: 1,
        sort_key: `page ${at}`,
        text_key: `page ${at}`,
        created_at: 0,
        updated_at: 0,
      }));
      await app.idOf('ann');
      await app.db.batchInsert('books', rows, 50);
      const id = await newBook({ title: '! first' });
      const reply = await library.get('/books/getall');
      const { result } = reply.body;
      expectAnswer(reply, 200, { message: 'FETCH ALL SUCCESS', result, status: 200 });
      expect(result).to.have.lengthOf(await app.count('books'));
      expect(new Set(result.map((book: { id: number }) => book.id)).size).to.equal(result.length);
      expect(result[0]).to.deep.equal((await get(id)).body.result);
    });
  });

  describe('GET /books/getById and DELETE /books/deleteBook', () => {
    it('find nothing under other ids', async () => {
      const large = [`${2 ** 53 - 1}`, `${2 ** 53}`, '9'.repeat(2500)];
      for (const id of ['0', '-1', 'abc', '1.5', '1%00', '%ff', ...large]) {
        expectAnswer(await get(id), 404, notFound);
        expectAnswer(await remove(id), 404, notFound);
      }
    });

    it('counts what is lent as not available', async () => {
      const id = await newBook({ copies: 2 });
      await app.as('bob').post(`/v1/books/${id}/loans`);
      expect((await get(id)).body.result).to.include({ copies: 2, available: 1 });
    });
  });

  describe('PUT /books/update', () => {
    const changes: [what: string, fields: object][] = [
      ['a title', { title: 'Another' }],
      ['a year', { year: -700 }],
      ['a description', { description: '' }],
      ['copies', { copies: 0 }],
      ['several', { title: 'Odyssey', author: 'Homer', isbn: '9780140268867', copies: 7 }],
      ['nothing', {}],
      ['what can be absent away', { isbn: null, year: null, description: null }],
    ];
    for (const [what, fields] of changes)
      it(`changes ${what}`, async () => {
        const id = await newBook({ year: 1, description: 'Before.', copies: 3 });
        const before = (await get(id)).body.result;
        app.clock.advance(MINUTE);
        const reply = await update(id, fields);
        const { copies } = { ...before, ...fields };
        const result = { ...before, ...fields, available: copies, modified_at: dateOf(app.clock()) };
        expectAnswer(reply, 200, { message: 'SUCCESS: UPDATE BOOK', result, status: 200 });
        expect((await get(id)).body.result).to.deep.equal(result);
      });

    for (const [format, encode] of formats)
      it(`takes ${format}`, async () => {
        const id = await newBook();
        expect((await update(id, encode({ title: format }))).body.result.title).to.equal(format);
      });

    it('is for who added it, and for administrators', async () => {
      const id = await newBook();
      expectAnswer(await expectUntouched(app, () => update(id, { title: 'Bob’s' }, 'bob')), 403, forbidden);
      expect((await get(id)).body.result.title).to.equal('A book');
      expect((await update(id, { title: 'Admin’s' }, 'admin')).body.result.title).to.equal('Admin’s');
    });

    it('refuses bad input, and changes nothing', async () => {
      await newBook({ isbn: '9780199536757' });
      const id = await newBook();
      const before = (await get(id)).body.result;
      for (const fields of [
        { title: '' },
        { title: null },
        { author: null },
        { copies: 'many' },
        { isbn: '9780199536757' },
        { isbn: '9780199536758' },
        { author: 'x'.repeat(201) },
      ])
        expectAnswer(await update(id, fields), 400, badRequest);
      expect((await get(id)).body.result).to.deep.equal(before);
    });

    it('keeps the copies that are lent', async () => {
      const id = await newBook({ copies: 2 });
      await app.as('bob').post(`/v1/books/${id}/loans`);
      const sentence = 'Copies that are lent: 1. Wait until they are back.';
      expectAnswer(await update(id, { copies: 0 }), 400, notice(400, sentence));
      expect((await get(id)).body.result).to.include({ copies: 2, available: 1 });
    });

    it('finds nothing under other ids', async () => {
      for (const id of [0, -1, 9007199254740991, 'abc'])
        expectAnswer(await update(id, { title: 'A book' }), 404, notFound);
    });
  });

  describe('DELETE /books/deleteBook', () => {
    it('deletes a book, for who added it and for administrators', async () => {
      for (const person of ['ann', 'admin']) {
        const id = await newBook();
        expectAnswer(await expectUntouched(app, () => remove(id, 'bob')), 403, forbidden);
        expectAnswer(await remove(id, person), 200, notice(200, 'SUCCESS: DELETE BOOK'));
        expectAnswer(await get(id), 404, notFound);
        expectAnswer(await remove(id, person), 404, notFound);
      }
    });

    it('leaves one of which copies are lent', async () => {
      const id = await newBook();
      await app.as('bob').post(`/v1/books/${id}/loans`);
      const reply = await expectUntouched(app, () => remove(id));
      expectAnswer(reply, 400, notice(400, 'Copies that are lent: 1. Wait until they are back.'));
    });
  });
});
