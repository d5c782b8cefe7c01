import type { Page, PageRequest } from '../page.ts';

/** A copy of a book that somebody has, or had. Instants are milliseconds since 1970 in UTC. */
export interface Loan {
  readonly id: number;
  /** Null once the book is deleted, which it cannot be before it is returned. */
  readonly bookId: number | null;
  /** The book's title when it was borrowed. */
  readonly bookTitle: string;
  /** The borrower, perhaps only the tombstone of an account by now. */
  readonly accountId: number;
  readonly borrowedAt: number;
  readonly dueAt: number;
  /** Null while it is out. */
  readonly returnedAt: number | null;
}

export type NewLoan = Omit<Loan, 'id' | 'returnedAt'>;

/** A loan as it stands at some moment. */
export interface LoanState extends Loan {
  /** Whether it is out although it should be back. */
  readonly overdue: boolean;
}

/** @param now milliseconds since 1970 in UTC */
export const loanState = (loan: Loan, now: number): LoanState => ({
  ...loan,
  overdue: loan.returnedAt === null && loan.dueAt < now,
});

export interface LoanFilter {
  /** The borrower. */
  readonly accountId?: number;
  /** Whether it is still out. */
  readonly active?: boolean;
}

export interface LoanStore {
  /** @throws DomainError `already-borrowed` when the account has a copy of that book (settled by the unique index) */
  insert(loan: NewLoan): Promise<Loan>;
  /** In a transaction it is locked, and so stays as it was read. */
  byId(id: number): Promise<Loan | undefined>;
  /** Whether the account has a copy of the book. */
  has(accountId: number, bookId: number): Promise<boolean>;
  /** Ends the loan; false when it had ended before (one conditional update). */
  end(id: number, now: number): Promise<boolean>;
  /** Newest first. */
  list(filter: LoanFilter, page: PageRequest): Promise<Page<Loan>>;
}
