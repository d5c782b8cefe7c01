import {
  operations,
  type PublicOperation,
  traits,
} from '../../../generated/dialects/fileshare/operations.ts';
import type { operations as Operations } from '../../../generated/dialects/fileshare/types.ts';
import { validators } from '../../../generated/dialects/fileshare/validators.js';
import type { Accounts } from '../../domain/accounts/accounts.ts';
import type { FileSharing } from '../../domain/files/file-sharing.ts';
import type { Sessions } from '../../domain/sessions/sessions.ts';
import type { Api, SecurityHandler } from '../../http/api.ts';
import { type Authenticator, bearerSecurity } from '../../http/authenticate.ts';
import type { AnyHandler, Handlers } from '../../http/handler.ts';
import { renderError } from './errors.ts';
import { fileHandlers } from './files.ts';
import { userHandlers } from './users.ts';

/** The parts of the domain that it serves. */
export interface FileshareServices {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly fileSharing: FileSharing;
}

export type FileshareHandlers = Handlers<Operations, PublicOperation>;

/**
 * EZ file sharing system: operation users share documents with all others.
 * @param mount the path it is served under, without a slash at the end
 */
export function createFileshare(
  services: FileshareServices,
  authenticator: Authenticator,
  mount: string,
): Api {
  const handlers: FileshareHandlers = { ...userHandlers(services), ...fileHandlers(services) };
  const bearer = bearerSecurity(authenticator);
  // Others are refused before anything of the upload is read.
  const operationUser: SecurityHandler = async (headers) => {
    const caller = await bearer(headers);
    await services.fileSharing.assertSharer(caller);
    return caller;
  };
  return {
    contract: { name: 'fileshare', operations, validators, ...traits },
    mount,
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { bearer, operationUser },
    renderError,
  };
}
