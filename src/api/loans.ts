import type { components } from '../../generated/parley/types.ts';
import type { LoanState } from '../domain/books/loan.ts';
import type { Loans } from '../domain/books/loans.ts';
import type { ApiHandlers } from './accounts.ts';
import { pageRequest, presentPage } from './cursor.ts';
import { presentInstant } from './instant.ts';

type LoanIds = 'borrowBook' | 'listLoans' | 'getLoan' | 'returnBook';

export const loanHandlers = (loans: Loans): ApiHandlers<LoanIds> => ({
  async borrowBook({ caller, path }) {
    const loan = await loans.borrow(caller, path.bookId);
    return { status: 201, body: presentLoan(loan), headers: { location: `/v1/loans/${loan.id}` } };
  },
  async listLoans({ caller, query }) {
    const { accountId, active } = query;
    const filter = { ...(accountId !== undefined && { accountId }), ...(active !== undefined && { active }) };
    const body = presentPage(await loans.list(caller, filter, pageRequest(query, [0])), presentLoan);
    return { status: 200, body, nextCursor: body.nextCursor };
  },
  async getLoan({ caller, path }) {
    const loan = await loans.get(caller, path.loanId);
    return { status: 200, body: presentLoan(loan), etag: stateTag(loan) };
  },
  async returnBook({ caller, path }) {
    return { status: 200, body: presentLoan(await loans.giveBack(caller, path.loanId)) };
  },
});

/** A loan changes when it becomes overdue, when it ends, and, having ended, when its book is deleted. */
const stateTag = ({ overdue, returnedAt, bookId }: LoanState): string =>
  `${overdue ? 'overdue' : (returnedAt ?? 'out')}-${bookId ?? 'deleted'}`;

/** A loan as its borrower and administrators see it. */
export const presentLoan = (loan: LoanState): components['schemas']['Loan'] => ({
  id: loan.id,
  bookId: loan.bookId,
  bookTitle: loan.bookTitle,
  accountId: loan.accountId,
  borrowedAt: presentInstant(loan.borrowedAt),
  dueAt: presentInstant(loan.dueAt),
  returnedAt: loan.returnedAt === null ? null : presentInstant(loan.returnedAt),
  overdue: loan.overdue,
});
