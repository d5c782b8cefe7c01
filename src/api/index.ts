import { operations, traits } from '../../generated/parley/operations.ts';
import { validators } from '../../generated/parley/validators.js';
import type { Accounts } from '../domain/accounts/accounts.ts';
import type { Administration } from '../domain/accounts/administration.ts';
import type { SecondFactor } from '../domain/accounts/second-factor.ts';
import type { Books } from '../domain/books/books.ts';
import type { Loans } from '../domain/books/loans.ts';
import type { Chats } from '../domain/chats/chats.ts';
import type { Messages } from '../domain/chats/messages.ts';
import type { Streams } from '../domain/events/streams.ts';
import type { Sync } from '../domain/events/sync.ts';
import type { FileLinks } from '../domain/files/file-links.ts';
import type { FileSharing } from '../domain/files/file-sharing.ts';
import type { Files } from '../domain/files/files.ts';
import type { NamedFiles } from '../domain/files/named-files.ts';
import type { ResumableUploads } from '../domain/files/resumable-uploads.ts';
import type { Lobby } from '../domain/lobby/lobby.ts';
import type { Pictures } from '../domain/pictures/pictures.ts';
import type { Profiles } from '../domain/profiles/profiles.ts';
import type { EmailVerification } from '../domain/recovery/email-verification.ts';
import type { PasswordReset } from '../domain/recovery/password-reset.ts';
import type { Sessions } from '../domain/sessions/sessions.ts';
import type { Api } from '../http/api.ts';
import { type Authenticator, bearerSecurity } from '../http/authenticate.ts';
import type { AnyHandler } from '../http/handler.ts';
import { type ApiHandlers, accountHandlers, type OperationId } from './accounts.ts';
import { administrationHandlers } from './administration.ts';
import { bookHandlers } from './books.ts';
import { chatHandlers } from './chats.ts';
import { eventHandlers } from './events.ts';
import { exportHandlers } from './export.ts';
import { fileLinkHandlers } from './file-links.ts';
import { fileHandlers } from './files.ts';
import { loanHandlers } from './loans.ts';
import { messageHandlers } from './messages.ts';
import { peopleHandlers } from './people.ts';
import { pictureHandlers } from './pictures.ts';
import { renderProblem } from './problems.ts';
import { profileHandlers } from './profiles.ts';
import { recoveryHandlers } from './recovery.ts';
import { secondFactorHandlers } from './second-factor.ts';
import { sessionHandlers } from './sessions.ts';
import { uploadHandlers } from './uploads.ts';

/** The parts of the domain that APIs serve. */
export interface Services {
  readonly accounts: Accounts;
  readonly administration: Administration;
  readonly profiles: Profiles;
  readonly pictures: Pictures;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly emailVerification: EmailVerification;
  readonly passwordReset: PasswordReset;
  readonly chats: Chats;
  readonly messages: Messages;
  readonly lobby: Lobby;
  readonly streams: Streams;
  readonly sync: Sync;
  readonly books: Books;
  readonly loans: Loans;
  readonly files: Files;
  readonly namedFiles: NamedFiles;
  readonly fileSharing: FileSharing;
  readonly fileLinks: FileLinks;
  readonly uploads: ResumableUploads;
}

/**
 * The main API, `/v1`.
 * @param publicUrl where people reach this server, without a slash at the end
 */
export function createMainApi(services: Services, authenticator: Authenticator, publicUrl: string): Api {
  const { accounts, administration, sessions, secondFactor, emailVerification, passwordReset } = services;
  const { books, loans } = services;
  // The type demands a handler for every operation of the contract.
  const handlers: ApiHandlers<OperationId> = {
    ...accountHandlers(accounts),
    ...exportHandlers(accounts),
    ...sessionHandlers(sessions),
    ...recoveryHandlers(emailVerification, passwordReset),
    ...secondFactorHandlers(secondFactor),
    ...peopleHandlers(accounts),
    ...profileHandlers(accounts, services.profiles),
    ...pictureHandlers(services.pictures),
    ...administrationHandlers(administration),
    ...chatHandlers(services.chats),
    ...messageHandlers(services.messages),
    ...eventHandlers(services.streams, services.sync),
    ...bookHandlers(books),
    ...loanHandlers(loans),
    ...fileHandlers(services.files),
    ...fileLinkHandlers(services.fileLinks, publicUrl),
    ...uploadHandlers(services.uploads),
  };
  return {
    contract: { name: 'parley', operations, validators, ...traits },
    mount: '',
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { bearer: bearerSecurity(authenticator) },
    renderError: renderProblem,
  };
}
