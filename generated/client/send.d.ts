// Generated from src/client/send.ts by `make generate`. Do not edit: change the source and generate again.

import type { Retry } from './retry.js';
import type { Session } from './session.js';
export interface SendDeps {
    readonly fetch: (request: Request) => Promise<Response>;
    readonly session: Session;
    readonly retry: Retry;
}
/** Makes the `fetch` of the client: it adds the token, refreshes it, and tries again. */
export declare function createSend({ fetch, session, retry }: SendDeps): (request: Request) => Promise<Response>;
