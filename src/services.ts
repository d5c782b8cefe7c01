import type { Services } from './api/index.ts';
import { createAccounts } from './domain/accounts/accounts.ts';
import { createAdministration } from './domain/accounts/administration.ts';
import { createPasswordAttempts } from './domain/accounts/password-attempts.ts';
import { createSecondFactor } from './domain/accounts/second-factor.ts';
import { createBooks } from './domain/books/books.ts';
import { createLoans } from './domain/books/loans.ts';
import { createChats } from './domain/chats/chats.ts';
import { createMessages } from './domain/chats/messages.ts';
import { type Clock, MINUTE } from './domain/clock.ts';
import type { Database } from './domain/database.ts';
import type { Bus } from './domain/events/bus.ts';
import { createFeed } from './domain/events/feed.ts';
import { createStreams, type Every } from './domain/events/streams.ts';
import { createSync } from './domain/events/sync.ts';
import { createTail } from './domain/events/tail.ts';
import type { BlobStore } from './domain/files/blob-store.ts';
import { createFileLinks } from './domain/files/file-links.ts';
import { createFileSharing } from './domain/files/file-sharing.ts';
import { createFiles } from './domain/files/files.ts';
import type { LooseBlobs } from './domain/files/loose-blobs.ts';
import type { MediaTypes } from './domain/files/media-type.ts';
import { createNamedFiles } from './domain/files/named-files.ts';
import { createResumableUploads } from './domain/files/resumable-uploads.ts';
import type { Staging } from './domain/files/staging.ts';
import { createLobby } from './domain/lobby/lobby.ts';
import type { PictureMaker } from './domain/pictures/picture.ts';
import { createPictures } from './domain/pictures/pictures.ts';
import { createProfiles } from './domain/profiles/profiles.ts';
import { createEmailVerification } from './domain/recovery/email-verification.ts';
import { createPasswordReset } from './domain/recovery/password-reset.ts';
import type { AccessTokens, DownloadTokens, OneTimeCodes, Passwords, Secrets } from './domain/security.ts';
import type { LiveSessions } from './domain/sessions/session.ts';
import { createSessions } from './domain/sessions/sessions.ts';

export interface ServiceParts {
  readonly database: Database;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly downloadTokens: DownloadTokens;
  readonly codes: OneTimeCodes;
  readonly pictureMaker: PictureMaker;
  readonly liveSessions: LiveSessions;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly every: Every;
  readonly blobs: BlobStore;
  readonly looseBlobs: LooseBlobs;
  readonly mediaTypes: MediaTypes;
  readonly staging: Staging;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly refreshTokenLifetimeMs: number;
  /** Bytes of files an account may keep. */
  readonly storageQuota: number;
  readonly loanPeriodMs: number;
}

/** The domain, put together from its ports. */
export function createServices(parts: ServiceParts): Services {
  const attempts = createPasswordAttempts(parts);
  const secondFactor = createSecondFactor({ ...parts, attempts });
  const feed = createFeed(parts);
  const tail = createTail({ ...parts, feed });
  const files = createFiles(parts);
  const chats = createChats(parts);
  const messages = createMessages(parts);
  const namedFiles = createNamedFiles(parts);
  return {
    accounts: createAccounts({ ...parts, attempts }),
    administration: createAdministration(parts),
    sessions: createSessions({ ...parts, attempts, secondFactor }),
    profiles: createProfiles(parts),
    pictures: createPictures(parts),
    secondFactor,
    emailVerification: createEmailVerification(parts),
    passwordReset: createPasswordReset({ ...parts, lifetimeMs: 15 * MINUTE }),
    chats,
    messages,
    lobby: createLobby({ ...parts, chats, messages, namedFiles }),
    streams: createStreams({ ...parts, tail, feed }),
    sync: createSync({ tail, feed }),
    books: createBooks(parts),
    loans: createLoans(parts),
    files,
    namedFiles,
    fileSharing: createFileSharing({ ...parts, namedFiles }),
    fileLinks: createFileLinks({ ...parts, files }),
    uploads: createResumableUploads(parts),
  };
}
