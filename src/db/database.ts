import type { Knex } from 'knex';
import type { Database, Stores } from '../domain/database.ts';
import type { Secrets } from '../domain/security.ts';
import { createAccountStore } from './account-store.ts';
import { createAuditStore } from './audit-store.ts';
import { createBookStore } from './book-store.ts';
import { createChatStore } from './chat-store.ts';
import { createEventStore } from './event-store.ts';
import { createFileLinkStore } from './file-link-store.ts';
import { createFileStore } from './file-store.ts';
import { createIdempotencyStore } from './idempotency-store.ts';
import { createLoanStore } from './loan-store.ts';
import { createLooseBlobStore } from './loose-blob-store.ts';
import { createMailStore } from './mail-store.ts';
import { createMessageStore } from './message-store.ts';
import { createPictureStore } from './picture-store.ts';
import { createRecoveryStore } from './recovery-store.ts';
import { createResumableUploadStore } from './resumable-upload-store.ts';
import { createSessionStore } from './session-store.ts';
import { createThrottleStore } from './throttle-store.ts';
import { inTransaction } from './transaction.ts';

/**
 * All stores on one database.
 * @param db of `connect`, migrated
 * @param secrets seal what would give power to a reader of the database: queued mails and replies kept for replay
 */
export function createDatabase(db: Knex, secrets: Pick<Secrets, 'seal' | 'unseal'>): Database {
  return {
    ...createStores(db, secrets),
    transaction: (work) => inTransaction(db, (trx) => work(createStores(trx, secrets))),
  };
}

function createStores(db: Knex, secrets: Pick<Secrets, 'seal' | 'unseal'>): Stores {
  return {
    accounts: createAccountStore(db),
    sessions: createSessionStore(db),
    recoveries: createRecoveryStore(db),
    files: createFileStore(db),
    fileLinks: createFileLinkStore(db),
    looseBlobs: createLooseBlobStore(db),
    uploads: createResumableUploadStore(db),
    audit: createAuditStore(db),
    books: createBookStore(db),
    loans: createLoanStore(db),
    mails: createMailStore(db, secrets),
    throttles: createThrottleStore(db),
    pictures: createPictureStore(db),
    idempotency: createIdempotencyStore(db, secrets),
    chats: createChatStore(db),
    messages: createMessageStore(db),
    events: createEventStore(db),
  };
}
