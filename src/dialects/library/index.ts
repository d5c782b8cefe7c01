import { operations, type PublicOperation, traits } from '../../../generated/dialects/library/operations.ts';
import type { operations as Operations } from '../../../generated/dialects/library/types.ts';
import { validators } from '../../../generated/dialects/library/validators.js';
import type { Accounts } from '../../domain/accounts/accounts.ts';
import type { Books } from '../../domain/books/books.ts';
import type { Pictures } from '../../domain/pictures/pictures.ts';
import type { PasswordReset } from '../../domain/recovery/password-reset.ts';
import type { Sessions } from '../../domain/sessions/sessions.ts';
import type { Api } from '../../http/api.ts';
import { type Authenticator, headerSecurity } from '../../http/authenticate.ts';
import type { AnyHandler, Handlers } from '../../http/handler.ts';
import { bookHandlers } from './books.ts';
import { renderError } from './errors.ts';
import { passwordResetHandlers } from './password-reset.ts';
import { pictureHandlers } from './pictures.ts';
import { userHandlers } from './users.ts';

/** The parts of the domain that it serves. */
export interface LibraryServices {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly passwordReset: PasswordReset;
  readonly pictures: Pictures;
  readonly books: Books;
}

/** The handlers of some of its operations. */
export type LibraryHandlers<Ids extends keyof Operations = keyof Operations> = Pick<
  Handlers<Operations, PublicOperation>,
  Ids
>;

/**
 * Test Library Flask: users, and the books of a library.
 * @param mount the path it is served under, without a slash at the end
 */
export function createLibrary(services: LibraryServices, authenticator: Authenticator, mount: string): Api {
  const handlers: LibraryHandlers = {
    ...userHandlers(services),
    ...passwordResetHandlers(services),
    ...pictureHandlers(services),
    ...bookHandlers(services),
  };
  return {
    contract: { name: 'library', operations, validators, ...traits },
    mount,
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { accessToken: headerSecurity(authenticator, 'access_token') },
    renderError,
  };
}
