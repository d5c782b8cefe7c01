import { DomainError } from '../domain/errors.ts';

/*
 * The only place that knows the drivers' error codes. Everything that leaves Knex or a prepared statement has been
 * through `translate`, so that the stores, and all above them, meet domain errors and duplicate keys.
 */

const deadlocks = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT']);
const duplicates = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']);
const duplicatePrimaryKeys = new Set(['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_ROWID']);
const busy = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED']);
const failing = new Set([
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_NEW_ABORTING_CONNECTION',
  'ER_QUERY_INTERRUPTED',
  'ER_UNKNOWN_COM_ERROR', // a cluster's node that is not ready
  'ER_OPTION_PREVENTS_STATEMENT', // a server made read-only, as while its successor takes over
  'ER_READ_ONLY_MODE',
  'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION',
  'ER_DISK_FULL',
  'ER_RECORD_FILE_FULL',
  'ER_ERROR_ON_WRITE',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
]);

/**
 * A driver's error as the rest of the program sees it: a duplicate key as such, `unavailable` when the database is
 * away, full or too busy (a deadlock too), anything else as it is, but without the values that were in its SQL.
 */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DomainError) return error;
  if ('sql' in error) delete error.sql;
  const code = codeOf(error);
  if (duplicatePrimaryKeys.has(code)) return new DuplicateKey('primary');
  if (duplicates.has(code)) return new DuplicateKey(indexOf(error.message));
  if (deadlocks.has(code) || busy.has(familyOf(code))) return unavailable(error, 1);
  if (failing.has(familyOf(code)) || ('fatal' in error && error.fatal === true)) return unavailable(error, 5);
  return error;
}

/**
 * `unavailable`: the database is away, full, or too busy.
 * @param retryAfter in seconds
 */
export function unavailable(cause: unknown, retryAfter = 5): DomainError {
  const detail = 'The database cannot be reached right now. Try again shortly.';
  return new DomainError('unavailable', detail, { reason: String(cause), cause, retryAfter });
}

/** The name of the unique index that refused a row, `primary` for the primary key; undefined for any other error. */
export function duplicateKey(error: unknown): string | undefined {
  return error instanceof DuplicateKey ? error.index : undefined;
}

/** Whether the work lost against other work that wanted the same rows, and may succeed when it is done again. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof DomainError && deadlocks.has(codeOf(error.cause));
}

/** Whether another connection of SQLite holds the lock. */
export function isBusy(error: unknown): boolean {
  return busy.has(familyOf(codeOf(error)));
}

/** Whether a server gave this error, and so is there. */
export function isFromServer(error: unknown): boolean {
  return error instanceof Error && 'sqlState' in error;
}

class DuplicateKey extends Error {
  readonly index: string;

  constructor(index: string) {
    super(`There is a row with the same values: ${index}`);
    this.name = 'DuplicateKey';
    this.index = index;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** `SQLITE_BUSY` of `SQLITE_BUSY_SNAPSHOT`; MySQL's codes have no families. */
function familyOf(code: string): string {
  return code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1');
}

/**
 * MySQL names the index, newer versions after its table: `for key 'accounts.accounts_email_key_unique'`.
 * SQLite names the columns: `failed: accounts.email_key`. The index follows from them, for unique indexes bear the
 * names that Knex gives them.
 */
function indexOf(message: string): string {
  const named = /(?:for key|failed: index) '(?:[^'.]+\.)?([^']+)'$/.exec(message)?.[1];
  if (named !== undefined) return named === 'PRIMARY' ? 'primary' : named;
  const columns = [...message.slice(message.lastIndexOf('failed: ')).matchAll(/(\w+)\.(\w+)/g)];
  return [columns[0]?.[1], ...columns.map((column) => column[2]), 'unique'].join('_');
}
