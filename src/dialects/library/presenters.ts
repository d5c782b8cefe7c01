import type { components } from '../../../generated/dialects/library/types.ts';
import type { Account } from '../../domain/accounts/account.ts';
import type { Book } from '../../domain/books/book.ts';
import type { Caller } from '../../domain/caller.ts';
import { isHiddenFrom } from '../../domain/profiles/person.ts';
import { authorOf } from './author.ts';

/** @param viewer whose own account it is; absent for everybody else */
export const presentUser = (account: Account, viewer?: Caller): components['schemas']['User'] => ({
  created_at: presentDate(account.createdAt),
  email: account.email,
  id: account.id,
  image_file: imageFileOf(isHiddenFrom(viewer, account) ? null : account.pictureName),
  modified_at: presentDate(account.updatedAt),
  username: account.username,
});

export const presentBook = (book: Book): components['schemas']['Book'] => ({
  id: book.id,
  title: book.title,
  author: authorOf(book.authors),
  isbn: book.isbn,
  year: book.year,
  description: book.description,
  copies: book.copies,
  available: book.copies - book.lent,
  created_at: presentDate(book.createdAt),
  modified_at: presentDate(book.updatedAt),
});

/** All pictures are kept as JPEG. */
const imageFileOf = (pictureName: string | null): string => `${pictureName ?? 'default'}.jpg`;

/** `Fri, 21 Aug 2020 12:30:06 GMT` (RFC 1123). */
const presentDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();
