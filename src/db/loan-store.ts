import type { Knex } from 'knex';
import { alreadyBorrowed } from '../domain/books/book-errors.ts';
import type { Loan, LoanFilter, LoanStore } from '../domain/books/loan.ts';
import { toPage } from '../domain/page.ts';
import { engineOf } from './connect.ts';
import { duplicateKey } from './errors.ts';
import { readThrough } from './index-hint.ts';
import { prepare } from './statement.ts';
import { isTransaction } from './transaction.ts';

interface LoanRow {
  id: number;
  book_id: number | null;
  book_title: string;
  account_id: number;
  borrowed_at: number;
  due_at: number;
  returned_at: number | null;
}

const columns: readonly (keyof LoanRow)[] = [
  'id',
  'book_id',
  'book_title',
  'account_id',
  'borrowed_at',
  'due_at',
  'returned_at',
];

/** What is lent, and was, in the table `loans`. */
export function createLoanStore(db: Knex): LoanStore {
  // On SQLite a transaction has the database for itself from its beginning.
  const lock = isTransaction(db) && engineOf(db) === 'mysql' ? 'for update' : '';
  const selectById = prepare<LoanRow>(db, `select ${columns.join(', ')} from loans where id = ? ${lock}`);

  return {
    async insert(loan) {
      const row = {
        book_id: loan.bookId,
        book_title: loan.bookTitle,
        account_id: loan.accountId,
        borrowed_at: loan.borrowedAt,
        due_at: loan.dueAt,
        returned_at: null,
      };
      const [id] = await db('loans').insert(row).catch(explainDuplicate);
      return toLoan({ ...row, id: id as number });
    },

    async byId(id) {
      const [row] = await selectById([id]);
      return row && toLoan(row);
    },

    async has(accountId, bookId) {
      const row = await db('loans').first('id').where({ book_id: bookId, account_id: accountId, active: 1 });
      return row !== undefined;
    },

    async end(id, now) {
      const ended = await db('loans').where({ id, returned_at: null }).update({ returned_at: now });
      return ended === 1;
    },

    async list(filter, { limit, after: [lastId = Number.MAX_SAFE_INTEGER] = [] }) {
      const rows = await filtered(db, filter)
        .select<LoanRow[]>(columns)
        .where('id', '<', lastId)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      return toPage(rows, limit, toLoan, (row) => [row.id]);
    },
  };
}

/** The loans the filter lets through, read through the index that has them in order. */
function filtered(db: Knex, { accountId, active }: LoanFilter): Knex.QueryBuilder {
  const through = (index: string) => db.from(readThrough(db, 'loans', index));
  const state = { active: active ? 1 : null };
  if (accountId !== undefined && active !== undefined)
    return through('loans_by_account_and_state').where({ account_id: accountId, ...state });
  if (accountId !== undefined) return through('loans_by_account').where({ account_id: accountId });
  if (active !== undefined) return through('loans_by_state').where(state);
  return db.from('loans');
}

/** @throws DomainError `already-borrowed`; any other error as it is */
function explainDuplicate(error: unknown): never {
  throw duplicateKey(error) === 'loans_book_id_account_id_active_unique' ? alreadyBorrowed() : error;
}

function toLoan(row: LoanRow): Loan {
  return {
    id: row.id,
    bookId: row.book_id,
    bookTitle: row.book_title,
    accountId: row.account_id,
    borrowedAt: row.borrowed_at,
    dueAt: row.due_at,
    returnedAt: row.returned_at,
  };
}
