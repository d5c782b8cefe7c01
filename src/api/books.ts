import type { components } from '../../generated/parley/types.ts';
import type { Book } from '../domain/books/book.ts';
import type { Books } from '../domain/books/books.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';
import { versionTag, wantedVersion } from './versions.ts';

type BookIds = 'listBooks' | 'createBook' | 'getBook' | 'updateBook' | 'deleteBook';

export const bookHandlers = (books: Books): ApiHandlers<BookIds> => ({
  async listBooks({ query }) {
    const { q, available } = query;
    const filter = { ...(q !== undefined && { search: q }), ...(available !== undefined && { available }) };
    const body = presentPage(await books.list(filter, pageRequest(query, ['', 0])), presentBook);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async createBook({ caller, body }) {
    const book = await books.add(caller, body);
    return { status: 201, body: presentBook(book), headers: { location: `/v1/books/${book.id}` } };
  },
  async getBook({ path }) {
    return { status: 200, ...withTag(await books.get(path.bookId)) };
  },
  async updateBook({ caller, path, body, ifMatch }) {
    return { status: 200, ...withTag(await books.update(caller, path.bookId, body, wantedVersion(ifMatch))) };
  },
  async deleteBook({ caller, path, ifMatch, origin }) {
    await books.remove(caller, path.bookId, wantedVersion(ifMatch), origin);
    return { status: 204 };
  },
});

const withTag = (book: Book) => ({ body: presentBook(book), etag: versionTag(book.version) });

/** A book as everybody sees it. */
export const presentBook = (book: Book): components['schemas']['Book'] => ({
  id: book.id,
  title: book.title,
  authors: [...book.authors],
  isbn: book.isbn,
  year: book.year,
  description: book.description,
  copies: book.copies,
  available: book.copies - book.lent,
  addedById: book.addedById,
  createdAt: presentInstant(book.createdAt),
  updatedAt: presentInstant(book.updatedAt),
});
