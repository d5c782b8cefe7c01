import type { Page, PageRequest } from '../page.ts';

/** What people tell of a book. */
export interface BookDetails {
  readonly title: string;
  /** At least one. */
  readonly authors: readonly string[];
  /** An ISBN-13 of digits alone. */
  readonly isbn: string | null;
  readonly year: number | null;
  readonly description: string | null;
  /** How many there are, lent ones included. */
  readonly copies: number;
}

/** A book of the library. Instants are milliseconds since 1970 in UTC. */
export interface Book extends BookDetails {
  readonly id: number;
  /** How many of the copies are lent. */
  readonly lent: number;
  /** The account that added it, perhaps only its tombstone by now. */
  readonly addedById: number;
  /** Rises by one with every change and every loan; the basis of the ETag. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface NewBook extends BookDetails {
  readonly addedById: number;
  readonly createdAt: number;
}

export interface BookFilter {
  /** Part of the title, of an author's name or of the ISBN. */
  readonly search?: string;
  /** Whether a copy is free. */
  readonly available?: boolean;
}

export interface BookStore {
  /** @throws DomainError `isbn-taken` (settled by the unique index) */
  insert(book: NewBook): Promise<Book>;
  /** In a transaction it is locked, and so stays as it was read. */
  byId(id: number): Promise<Book | undefined>;
  /** By title in any case, then id. */
  list(filter: BookFilter, page: PageRequest): Promise<Page<Book>>;
  /** Those that the account added, by id. */
  listAddedBy(accountId: number, page: PageRequest): Promise<Page<Book>>;
  /** @throws DomainError `isbn-taken` */
  update(id: number, details: BookDetails, now: number): Promise<void>;
  remove(id: number): Promise<void>;
  /** Takes a free copy; false when there is none, or no such book (one conditional update). */
  lend(id: number): Promise<boolean>;
  /** Makes a lent copy free again. */
  takeBack(id: number): Promise<void>;
}
