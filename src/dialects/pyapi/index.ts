import { operations, type PublicOperation, traits } from '../../../generated/dialects/pyapi/operations.ts';
import type { operations as Operations } from '../../../generated/dialects/pyapi/types.ts';
import { validators } from '../../../generated/dialects/pyapi/validators.js';
import type { Accounts } from '../../domain/accounts/accounts.ts';
import type { Sessions } from '../../domain/sessions/sessions.ts';
import type { Api } from '../../http/api.ts';
import { type Authenticator, bearerSecurity } from '../../http/authenticate.ts';
import type { AnyHandler, Handlers } from '../../http/handler.ts';
import { renderError } from './errors.ts';
import { sessionHandlers } from './sessions.ts';

/** The parts of the domain that it serves. */
export interface PyapiServices {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
}

export type PyapiHandlers = Handlers<Operations, PublicOperation>;

/**
 * PY-API v1.0.0: accounts and sessions.
 * @param mount the path it is served under, without a slash at the end
 */
export function createPyapi(services: PyapiServices, authenticator: Authenticator, mount: string): Api {
  const handlers: PyapiHandlers = sessionHandlers(services);
  return {
    contract: { name: 'pyapi', operations, validators, ...traits },
    mount,
    handlers: handlers as unknown as Readonly<Record<string, AnyHandler>>,
    security: { bearer: bearerSecurity(authenticator) },
    renderError,
  };
}
