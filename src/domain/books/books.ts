import type { Caller, Origin } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { type Page, type PageRequest, walkPages } from '../page.ts';
import type { Book, BookDetails, BookFilter, BookStore } from './book.ts';
import { bookChanged, bookNotFound, bookOnLoan, isbnInvalid, notYourBook } from './book-errors.ts';
import { toIsbn13 } from './isbn.ts';

/** A book as people describe it; an ISBN may be of either length, with hyphens or blanks. */
export type BookDescription = Pick<BookDetails, 'title' | 'authors' | 'copies'> &
  Partial<Pick<BookDetails, 'isbn' | 'year' | 'description'>>;

/** What is to change; what is absent stays, null clears. */
export type BookPatch = Partial<BookDetails>;

/** The books of the library. Everybody sees them; who added one, and administrators, change and delete it. */
export interface Books {
  /** @throws DomainError `isbn-invalid`, `isbn-taken` */
  add(caller: Caller, description: BookDescription): Promise<Book>;
  /** @throws DomainError `book-not-found` */
  get(bookId: number): Promise<Book>;
  /** By title in any case. */
  list(filter: BookFilter, page: PageRequest): Promise<Page<Book>>;
  /** All of them, in the same order, read page by page while they are walked. */
  all(): AsyncIterable<Book>;
  /**
   * @param ifVersion change only when the version is still this one
   * @throws DomainError `book-not-found`, `not-your-book`, `version-stale`, `isbn-invalid`, `isbn-taken`, and
   *   `book-on-loan` when more copies are lent than there would be
   */
  update(caller: Caller, bookId: number, patch: BookPatch, ifVersion: number | undefined): Promise<Book>;
  /**
   * @param ifVersion delete only when the version is still this one
   * @throws DomainError `book-not-found`, `not-your-book`, `version-stale`, `book-on-loan`
   */
  remove(caller: Caller, bookId: number, ifVersion: number | undefined, origin: Origin): Promise<void>;
}

export interface BooksDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export function createBooks({ database, clock }: BooksDeps): Books {
  async function add(caller: Caller, { isbn, year, description, ...rest }: BookDescription): Promise<Book> {
    return database.books.insert({
      ...rest,
      isbn: normalIsbn(isbn),
      year: year ?? null,
      description: description ?? null,
      addedById: caller.accountId,
      createdAt: clock(),
    });
  }

  async function update(
    caller: Caller,
    bookId: number,
    patch: BookPatch,
    ifVersion: number | undefined,
  ): Promise<Book> {
    const now = clock();
    return database.transaction(async ({ books }) => {
      const before = await changeable(books, caller, bookId, ifVersion);
      const details: BookDetails = { ...before, ...patch };
      if (details.copies < before.lent) throw bookOnLoan(before.lent);
      await books.update(bookId, { ...details, isbn: normalIsbn(details.isbn) }, now);
      return existing(books, bookId);
    });
  }

  async function remove(
    caller: Caller,
    bookId: number,
    ifVersion: number | undefined,
    origin: Origin,
  ): Promise<void> {
    const now = clock();
    await database.transaction(async ({ books, audit }) => {
      const { lent, title, addedById } = await changeable(books, caller, bookId, ifVersion);
      if (lent > 0) throw bookOnLoan(lent);
      await books.remove(bookId);
      await audit.insert(
        {
          action: 'book.deleted',
          actorId: caller.accountId,
          accountId: addedById,
          detail: { bookId: `${bookId}`, title },
        },
        origin,
        now,
      );
    });
  }

  return {
    add,
    get: (bookId) => existing(database.books, bookId),
    list: (filter, page) => database.books.list(filter, page),
    all: () => walkPages((page) => database.books.list({}, page)),
    update,
    remove,
  };
}

async function existing(books: BookStore, bookId: number): Promise<Book> {
  const book = await books.byId(bookId);
  if (book === undefined) throw bookNotFound();
  return book;
}

/** The book, locked until the transaction ends, once it is sure that the caller may change this version of it. */
async function changeable(
  books: BookStore,
  { accountId, role }: Caller,
  bookId: number,
  ifVersion: number | undefined,
): Promise<Book> {
  const book = await existing(books, bookId);
  if (book.addedById !== accountId && role !== 'admin') throw notYourBook();
  if (ifVersion !== undefined && ifVersion !== book.version) throw bookChanged();
  return book;
}

/** @throws DomainError `isbn-invalid` */
function normalIsbn(given: string | null | undefined): string | null {
  if (given == null) return null;
  const isbn = toIsbn13(given);
  if (isbn === undefined) throw isbnInvalid();
  return isbn;
}
