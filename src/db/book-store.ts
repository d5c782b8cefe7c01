import type { Knex } from 'knex';
import type { Book, BookDetails, BookFilter, BookStore, NewBook } from '../domain/books/book.ts';
import { isbnTaken } from '../domain/books/book-errors.ts';
import { toIsbn10, toIsbn13, withoutSeparators } from '../domain/books/isbn.ts';
import { nameKey } from '../domain/names.ts';
import { toPage } from '../domain/page.ts';
import { engineOf } from './connect.ts';
import { duplicateKey } from './errors.ts';
import { readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';
import { clip } from './text.ts';
import { isTransaction } from './transaction.ts';

interface BookRow {
  id: number;
  title: string;
  /** A JSON array. */
  authors: string;
  isbn: string | null;
  year: number | null;
  description: string | null;
  copies: number;
  lent: number;
  added_by_id: number;
  version: number;
  created_at: number;
  updated_at: number;
}

interface ListedRow extends BookRow {
  sort_key: string;
}

const columns: readonly (keyof BookRow)[] = [
  'id',
  'title',
  'authors',
  'isbn',
  'year',
  'description',
  'copies',
  'lent',
  'added_by_id',
  'version',
  'created_at',
  'updated_at',
];

/** The library's books in the table `books`. */
export function createBookStore(db: Knex): BookStore {
  // On SQLite a transaction has the database for itself from its beginning.
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectById = prepare<BookRow>(db, `select ${columns.join(', ')} from books where id = ? ${lock}`);

  return {
    async insert(book) {
      const row = newRow(book);
      const [id] = await db('books')
        .insert({ ...row, ...keyColumns(book) })
        .catch(explainDuplicate);
      return toBook({ ...row, id: id as number });
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toBook(row);
    },

    async list(filter, { limit, after: [title = '', id = 0] = [] }) {
      const rows = await filtered(db, filter)
        .select<ListedRow[]>(...columns, 'sort_key')
        .whereRaw('sort_key >= ? and (sort_key > ? or (sort_key = ? and id > ?))', [title, title, title, id])
        .orderBy(['sort_key', 'id'])
        .limit(limit + 1);
      return toPage(rows, limit, toBook, (row) => [row.sort_key, row.id]);
    },

    async listAddedBy(accountId, { limit, after: [lastId = 0] = [] }) {
      const rows = await db
        .select<BookRow[]>(columns)
        .from(readThrough(db, 'books', 'books_by_account'))
        .where({ added_by_id: accountId })
        .where('id', '>', lastId)
        .orderBy('id')
        .limit(limit + 1);
      return toPage(rows, limit, toBook, (row) => [row.id]);
    },

    async update(id, details, now) {
      await db('books')
        .where({ id })
        .update({
          ...detailColumns(details),
          ...keyColumns(details),
          version: db.raw('version + 1'),
          updated_at: now,
        })
        .catch(explainDuplicate);
    },

    async remove(id) {
      await db('books').where({ id }).delete();
    },

    async lend(id) {
      const lent = await db('books')
        .where({ id })
        .whereRaw('lent < copies')
        .update({ lent: db.raw('lent + 1'), version: db.raw('version + 1') });
      return lent === 1;
    },

    async takeBack(id) {
      await db('books')
        .where({ id })
        .update({ lent: db.raw('lent - 1'), version: db.raw('version + 1') });
    },
  };
}

/** The books the filter lets through, read through the index that has them in order. */
function filtered(db: Knex, { search, available }: BookFilter): Knex.QueryBuilder {
  const state = available === undefined ? {} : { available: available ? 1 : 0 };
  if (search === undefined) return db.from(inOrder(db, available)).where(state);
  const term = nameKey(search).trim();
  const isbn = toIsbn13(term);
  // A whole ISBN needs no search.
  if (isbn !== undefined) return db('books').where({ isbn, ...state });
  return db.from(inOrder(db, available)).where(state).where(matches(term));
}

const inOrder = (db: Knex, available: boolean | undefined): Knex.Raw =>
  readThrough(db, 'books', available === undefined ? 'books_by_title' : 'books_by_availability');

/** `instr` looks for the very text: nothing in it is a wildcard. */
function matches(term: string): (where: Knex.QueryBuilder) => void {
  const digits = withoutSeparators(term);
  return (where) => {
    where.whereRaw('instr(text_key, ?) > 0', [term]);
    if (/^\d+x?$/.test(digits)) where.orWhereRaw('instr(isbn_key, ?) > 0', [digits]);
  };
}

function newRow(book: NewBook): Omit<BookRow, 'id'> {
  return {
    ...detailColumns(book),
    lent: 0,
    added_by_id: book.addedById,
    version: 1,
    created_at: book.createdAt,
    updated_at: book.createdAt,
  };
}

function detailColumns(details: BookDetails) {
  return {
    title: details.title,
    authors: JSON.stringify(details.authors),
    isbn: details.isbn,
    year: details.year,
    description: details.description,
    copies: details.copies,
  };
}

/** What books are listed by and found by. */
function keyColumns({ title, authors, isbn }: BookDetails) {
  const [titleKey = '', ...authorKeys] = [title, ...authors].map((text) => nameKey(text).trim());
  return {
    sort_key: clip(titleKey, 150).trim(),
    text_key: [titleKey, ...authorKeys].join('\n'),
    isbn_key: isbn && `${isbn} ${toIsbn10(isbn) ?? ''}`.trim().toLowerCase(),
  };
}

/** @throws DomainError `isbn-taken`; any other error as it is */
function explainDuplicate(error: unknown): never {
  throw duplicateKey(error) === 'books_isbn_unique' ? isbnTaken() : error;
}

function toBook(row: BookRow): Book {
  return {
    id: row.id,
    title: row.title,
    authors: JSON.parse(row.authors),
    isbn: row.isbn,
    year: row.year,
    description: row.description,
    copies: row.copies,
    lent: row.lent,
    addedById: row.added_by_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
