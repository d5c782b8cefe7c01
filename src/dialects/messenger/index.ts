import {
  operations,
  type PublicOperation,
  traits,
} from '../../../generated/dialects/messenger/operations.ts';
import type { operations as Operations } from '../../../generated/dialects/messenger/types.ts';
import { validators } from '../../../generated/dialects/messenger/validators.js';
import type { Accounts } from '../../domain/accounts/accounts.ts';
import type { Chats } from '../../domain/chats/chats.ts';
import type { Messages } from '../../domain/chats/messages.ts';
import type { Profiles } from '../../domain/profiles/profiles.ts';
import type { PasswordReset } from '../../domain/recovery/password-reset.ts';
import type { Sessions } from '../../domain/sessions/sessions.ts';
import type { Api } from '../../http/api.ts';
import { type Authenticator, bearerSecurity } from '../../http/authenticate.ts';
import type { AnyHandler, Handlers } from '../../http/handler.ts';
import { accountHandlers } from './accounts.ts';
import { chatHandlers } from './chats.ts';
import { renderError } from './errors.ts';
import { messageHandlers } from './messages.ts';
import { profileHandlers } from './profiles.ts';
import { recoveryHandlers } from './recovery.ts';

/** The parts of the domain that it serves. */
export interface MessengerServices {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly passwordReset: PasswordReset;
  readonly profiles: Profiles;
  readonly chats: Chats;
  readonly messages: Messages;
}

type AllHandlers = Handlers<Operations, PublicOperation>;

export type MessengerHandlers<Ids extends keyof AllHandlers> = Pick<AllHandlers, Ids>;

/**
 * The REST API of Chat Application: accounts, profiles, chats and messages.
 * @param mount the path it is served under, without a slash at the end
 */
export function createMessenger(
  services: MessengerServices,
  authenticator: Authenticator,
  mount: string,
): Api {
  const handlers: AllHandlers = {
    ...accountHandlers(services),
    ...recoveryHandlers(services, mount),
    ...profileHandlers(services),
    ...chatHandlers(services),
    ...messageHandlers(services),
  };
  return {
    contract: { name: 'messenger', operations, validators, ...traits },
    mount,
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { bearer: bearerSecurity(authenticator) },
    renderError,
  };
}
