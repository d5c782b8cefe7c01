import {
  operations,
  type PublicOperation,
  traits,
} from '../../../generated/dialects/groupchat/operations.ts';
import type { operations as Operations } from '../../../generated/dialects/groupchat/types.ts';
import { validators } from '../../../generated/dialects/groupchat/validators.js';
import type { Accounts } from '../../domain/accounts/accounts.ts';
import type { Lobby } from '../../domain/lobby/lobby.ts';
import type { Sessions } from '../../domain/sessions/sessions.ts';
import type { Api } from '../../http/api.ts';
import { type Authenticator, bearerSecurity } from '../../http/authenticate.ts';
import type { AnyHandler, Handlers } from '../../http/handler.ts';
import { renderError } from './errors.ts';
import { fileHandlers } from './files.ts';
import { messageHandlers } from './messages.ts';
import { userHandlers } from './users.ts';

/** The parts of the domain that it serves. */
export interface GroupchatServices {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly lobby: Lobby;
}

export type GroupchatHandlers = Handlers<Operations, PublicOperation>;

/**
 * The group chat v0.0.1: users, and one room for all of them, with its files.
 * @param mount the path it is served under, without a slash at the end
 */
export function createGroupchat(
  services: GroupchatServices,
  authenticator: Authenticator,
  mount: string,
): Api {
  const handlers: GroupchatHandlers = {
    ...userHandlers(services),
    ...fileHandlers(services),
    ...messageHandlers(services),
  };
  return {
    contract: { name: 'groupchat', operations, validators, ...traits },
    mount,
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { bearer: bearerSecurity(authenticator) },
    renderError,
  };
}
