import type { AccountStore } from './accounts/account.ts';
import type { AuditStore } from './audit/audit.ts';
import type { BookStore } from './books/book.ts';
import type { LoanStore } from './books/loan.ts';
import type { ChatStore } from './chats/chat.ts';
import type { MessageStore } from './chats/message.ts';
import type { EventStore } from './events/event.ts';
import type { FileStore } from './files/file.ts';
import type { FileLinkStore } from './files/file-link.ts';
import type { LooseBlobStore } from './files/loose-blob.ts';
import type { ResumableUploadStore } from './files/resumable-upload.ts';
import type { IdempotencyStore } from './idempotency.ts';
import type { MailQueue } from './mail.ts';
import type { PictureStore } from './pictures/picture.ts';
import type { RecoveryStore } from './recovery/recovery.ts';
import type { SessionStore } from './sessions/session.ts';
import type { Throttles } from './throttle.ts';

/** All that is kept, by noun. */
export interface Stores {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly recoveries: RecoveryStore;
  readonly files: FileStore;
  readonly fileLinks: FileLinkStore;
  readonly looseBlobs: LooseBlobStore;
  readonly uploads: ResumableUploadStore;
  readonly audit: AuditStore;
  readonly books: BookStore;
  readonly loans: LoanStore;
  readonly mails: MailQueue;
  readonly throttles: Throttles;
  readonly pictures: PictureStore;
  readonly idempotency: IdempotencyStore;
  readonly chats: ChatStore;
  readonly messages: MessageStore;
  readonly events: EventStore;
}

/** The stores, and a way to change several of them as one. */
export interface Database extends Stores {
  /**
   * Runs `work` in one transaction: all of it is kept, or, when it throws, nothing.
   * Inside, only the stores it is given may be used. Keep it short: no hashing, no mail, no network.
   */
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}
