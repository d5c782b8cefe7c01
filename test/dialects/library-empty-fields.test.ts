import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { formats, libraryClient } from '../support/library-client.ts';

describe('what is empty in a form of the dialect library', () => {
  const app = useApp();
  const library = libraryClient(app);
  const forms = formats.filter(([format]) => format !== 'JSON');
  let token: string;

  before(async () => {
    await app.idOf('ann');
    token = (await app.signIn('ann')).accessToken;
  });

  for (const [at, [format, encode]] of forms.entries()) {
    it(`is absent from a new book (${format})`, async () => {
      const empty = { isbn: '', year: '', copies: '', description: '' };
      const book = { title: 'Untold', author: 'Anon', ...empty };
      const reply = await library.post('/books/add', encode(book), token);
      expect(reply.status, reply.text).to.equal(201);
      expect(reply.body.result).to.include({ isbn: null, year: null, description: null, copies: 1 });
    });

    it(`is cleared in a book where it may be absent, and else stays (${format})`, async () => {
      const isbn = ['9780306406157', '9783161484100'][at];
      const book = { title: 'A book', author: 'Anon', isbn, year: 1, description: 'Before.', copies: 3 };
      const { result } = (await library.post('/books/add', book, token)).body;
      const names = ['title', 'author', 'isbn', 'year', 'description', 'copies'];
      const empty = encode(Object.fromEntries(names.map((name) => [name, ''])));
      const reply = await library.put(`/books/update/${result.id}`, empty, token);
      expect(reply.status, reply.text).to.equal(200);
      expect(reply.body.result).to.deep.equal({ ...result, isbn: null, year: null, description: null });
    });
  }
});
