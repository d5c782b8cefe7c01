import { jsonArray, jsonBody, jsonObject } from '../../http/json-stream.ts';
import { authorsOf } from './author.ts';
import type { LibraryHandlers, LibraryServices } from './index.ts';
import { presentBook } from './presenters.ts';

type BookIds = 'getAllBooks' | 'getBookById' | 'addBook' | 'updateBook' | 'deleteBook';

export const bookHandlers = ({ books }: LibraryServices): LibraryHandlers<BookIds> => ({
  async getAllBooks() {
    const document = jsonObject({
      message: ['"FETCH ALL SUCCESS"'],
      result: jsonArray(books.all(), presentBook),
      status: ['200'],
    });
    return { status: 200, stream: await jsonBody(document), mediaType: 'application/json' };
  },
  async getBookById({ path }) {
    const result = presentBook(await books.get(path.bookid));
    return { status: 200, body: { message: 'SUCCESS: GET BY ID', result, status: 200 } };
  },
  async addBook({ caller, body: { title, author, copies = 1, isbn, year, description } }) {
    const details = { isbn: isbn ?? null, year: year ?? null, description: description ?? null };
    const book = await books.add(caller, { title, authors: authorsOf(author), copies, ...details });
    return { status: 201, body: { message: 'ADD BOOK SUCCESS', result: presentBook(book), status: 201 } };
  },
  async updateBook({ caller, path, body: { title, author, isbn, year, description, copies } }) {
    const patch = {
      ...(title !== undefined && { title }),
      ...(author !== undefined && { authors: authorsOf(author) }),
      ...(isbn !== undefined && { isbn }),
      ...(year !== undefined && { year }),
      ...(description !== undefined && { description }),
      ...(copies !== undefined && { copies }),
    };
    const result = presentBook(await books.update(caller, path.bookid, patch, undefined));
    return { status: 200, body: { message: 'SUCCESS: UPDATE BOOK', result, status: 200 } };
  },
  async deleteBook({ caller, path, origin }) {
    await books.remove(caller, path.bookid, undefined, origin);
    return { status: 200, body: { message: 'SUCCESS: DELETE BOOK', status: 200 } };
  },
});
