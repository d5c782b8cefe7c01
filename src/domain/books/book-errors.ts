import { DomainError } from '../errors.ts';

export function bookNotFound(): DomainError {
  return new DomainError('book-not-found', 'There is no such book.');
}

export function notYourBook(): DomainError {
  return new DomainError(
    'not-your-book',
    'Somebody else added this book. Only they and administrators change or delete it.',
  );
}

/** The check digit tells it from a number that was mistyped. */
export function isbnInvalid(): DomainError {
  return new DomainError('isbn-invalid', 'This is not an ISBN: its check digit does not fit.', {
    pointer: '/isbn',
  });
}

/** Somebody changed the book, or borrowed it, after the caller had read it. */
export function bookChanged(): DomainError {
  return new DomainError(
    'version-stale',
    'The book has changed since it was read. Read it again, then repeat the change.',
  );
}

/** The unique index says so, be it after a race. */
export function isbnTaken(): DomainError {
  return new DomainError('isbn-taken', 'A book with this ISBN is there already. Raise its copies instead.', {
    pointer: '/isbn',
  });
}

/** @param lent how many copies are out */
export function bookOnLoan(lent: number): DomainError {
  return new DomainError('book-on-loan', `Copies that are lent: ${lent}. Wait until they are back.`);
}

/** Refused to somebody else than the borrower in the same words as a loan that never was. */
export function loanNotFound(): DomainError {
  return new DomainError('loan-not-found', 'There is no such loan.');
}

export function notYourLoans(): DomainError {
  return new DomainError('not-your-loans', "Only administrators see other people's loans.");
}

export function noCopyFree(): DomainError {
  return new DomainError('no-copy-free', 'All copies of this book are lent. Wait until one is returned.');
}

export function alreadyBorrowed(): DomainError {
  return new DomainError('already-borrowed', 'You have a copy of this book. Return it first.');
}

export function alreadyReturned(): DomainError {
  return new DomainError('already-returned', 'This book was returned before.');
}
