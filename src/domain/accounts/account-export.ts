import type { AuditEvent } from '../audit/audit.ts';
import type { Book } from '../books/book.ts';
import { type LoanState, loanState } from '../books/loan.ts';
import type { ChatView } from '../chats/chat.ts';
import type { Message } from '../chats/message.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { StoredFile } from '../files/file.ts';
import { mapPage, type Page, type PageRequest } from '../page.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Session } from '../sessions/session.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { existingAccount } from './existing-account.ts';

const PAGE_SIZE = 200;

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
      sessions: walk((page) => database.sessions.list(accountId, clock(), page)),
      auditEvents: walk((page) => database.audit.list({ accountId }, page)),
      chats: walk((page) => database.chats.list(accountId, page)),
      messages: walk((page) => database.messages.ofAuthor(accountId, page)),
      books: walk((page) => database.books.listAddedBy(accountId, page)),
      loans: walk(async (page) =>
        mapPage(await database.loans.list({ accountId }, page), (loan) => loanState(loan, clock())),
      ),
      files: walk((page) => database.files.list(accountId, {}, page)),
    };
  }
}

/** All items of a list, holding one page at a time. */
async function* walk<Item>(list: (page: PageRequest) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let page = await list({ limit: PAGE_SIZE });
  yield* page.items;
  while (page.next !== undefined) {
    page = await list({ limit: PAGE_SIZE, after: page.next });
    yield* page.items;
  }
}
