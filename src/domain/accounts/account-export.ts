import type { AuditEvent } from '../audit/audit.ts';
import type { Book } from '../books/book.ts';
import { type LoanState, loanState } from '../books/loan.ts';
import type { ChatView } from '../chats/chat.ts';
import type { Message } from '../chats/message.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { StoredFile } from '../files/file.ts';
import { mapPage, walkPages } from '../page.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Session } from '../sessions/session.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { existingAccount } from './existing-account.ts';

/** Everything that is held about an account. The lists are read while they are walked, and can be walked once. */
export interface AccountExport {
  readonly account: Account;
  /** In its largest size; undefined where there is none. */
  readonly picture: Picture | undefined;
  readonly sessions: AsyncIterable<Session>;
  readonly auditEvents: AsyncIterable<AuditEvent>;
  /** Those it takes part in. */
  readonly chats: AsyncIterable<ChatView>;
  /** Those it wrote. */
  readonly messages: AsyncIterable<Message>;
  /** Those that the account added. */
  readonly books: AsyncIterable<Book>;
  readonly loans: AsyncIterable<LoanState>;
  readonly files: AsyncIterable<StoredFile>;
}

interface ExportDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** The part of `Accounts` that lets people take their data along. */
export function createAccountExport({ database, clock }: ExportDeps): Pick<Accounts, 'exportData'> {
  return {
    exportData: async (accountId) => exportOf(await existingAccount(database, accountId)),
  };

  async function exportOf(account: Account): Promise<AccountExport> {
    const { id: accountId, pictureName } = account;
    return {
      account,
      picture: pictureName === null ? undefined : await database.pictures.find(pictureName, 512),
      sessions: walkPages((page) => database.sessions.list(accountId, clock(), page)),
      auditEvents: walkPages((page) => database.audit.list({ accountId }, page)),
      chats: walkPages((page) => database.chats.list(accountId, page)),
      messages: walkPages((page) => database.messages.ofAuthor(accountId, page)),
      books: walkPages((page) => database.books.listAddedBy(accountId, page)),
      loans: walkPages(async (page) =>
        mapPage(await database.loans.list({ accountId }, page), (loan) => loanState(loan, clock())),
      ),
      files: walkPages((page) => database.files.list(accountId, {}, page)),
    };
  }
}
