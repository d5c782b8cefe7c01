import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Database, Stores } from '../database.ts';
import type { DomainError } from '../errors.ts';
import { mapPage, type Page, type PageRequest } from '../page.ts';
import {
  alreadyBorrowed,
  alreadyReturned,
  bookNotFound,
  loanNotFound,
  noCopyFree,
  notYourLoans,
} from './book-errors.ts';
import { type Loan, type LoanFilter, type LoanState, type LoanStore, loanState } from './loan.ts';

/** Who has which book, and until when. Everybody sees their own loans, administrators see all. */
export interface Loans {
  /**
   * Takes one free copy for the caller. The last one goes to one only, however many ask at once.
   * @throws DomainError `book-not-found`, `already-borrowed`, `no-copy-free`
   */
  borrow(caller: Caller, bookId: number): Promise<LoanState>;
  /** @throws DomainError `loan-not-found`, also for somebody else's */
  get(caller: Caller, loanId: number): Promise<LoanState>;
  /**
   * Ends a loan, and its copy is free again.
   * @throws DomainError `loan-not-found`, also for somebody else's; `already-returned`
   */
  giveBack(caller: Caller, loanId: number): Promise<LoanState>;
  /**
   * Newest first.
   * @throws DomainError `not-your-loans` when somebody who is no administrator asks for another account's
   */
  list(caller: Caller, filter: LoanFilter, page: PageRequest): Promise<Page<LoanState>>;
}

export interface LoansDeps {
  readonly database: Database;
  readonly clock: Clock;
  /** How long a book is lent for, in milliseconds. */
  readonly loanPeriodMs: number;
}

export function createLoans({ database, clock, loanPeriodMs }: LoansDeps): Loans {
  async function borrow(caller: Caller, bookId: number): Promise<LoanState> {
    const now = clock();
    const loan = await database.transaction(async (stores) => {
      if (!(await stores.books.lend(bookId))) throw await whyNotLent(stores, caller, bookId);
      const { title } = (await stores.books.byId(bookId))!;
      return stores.loans.insert({
        bookId,
        bookTitle: title,
        accountId: caller.accountId,
        borrowedAt: now,
        dueAt: now + loanPeriodMs,
      });
    });
    return loanState(loan, now);
  }

  async function giveBack(caller: Caller, loanId: number): Promise<LoanState> {
    const now = clock();
    return database.transaction(async ({ books, loans }) => {
      const loan = await visible(loans, caller, loanId);
      if (!(await loans.end(loanId, now))) throw alreadyReturned();
      // A book of which a copy is out is there.
      await books.takeBack(loan.bookId!);
      return loanState({ ...loan, returnedAt: now }, now);
    });
  }

  async function list(caller: Caller, filter: LoanFilter, page: PageRequest): Promise<Page<LoanState>> {
    const now = clock();
    const allowed = caller.role === 'admin' ? filter : onlyOwn(caller, filter);
    return mapPage(await database.loans.list(allowed, page), (loan) => loanState(loan, now));
  }

  return {
    borrow,
    get: async (caller, loanId) => loanState(await visible(database.loans, caller, loanId), clock()),
    giveBack,
    list,
  };
}

/** The more telling reason first: who has a copy waits for no other one. */
async function whyNotLent({ books, loans }: Stores, caller: Caller, bookId: number): Promise<DomainError> {
  if ((await books.byId(bookId)) === undefined) return bookNotFound();
  return (await loans.has(caller.accountId, bookId)) ? alreadyBorrowed() : noCopyFree();
}

async function visible(loans: LoanStore, { accountId, role }: Caller, loanId: number): Promise<Loan> {
  const loan = await loans.byId(loanId);
  if (loan === undefined || (loan.accountId !== accountId && role !== 'admin')) throw loanNotFound();
  return loan;
}

function onlyOwn({ accountId }: Caller, filter: LoanFilter): LoanFilter {
  if (filter.accountId !== undefined && filter.accountId !== accountId) throw notYourLoans();
  return { ...filter, accountId };
}
