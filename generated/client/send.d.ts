// Generated from src/client/send.ts by `make generate`. Do not edit: change the source and generate again.

import { type Retry } from './retry.js';
import type { Session } from './session.js';
export interface SendDeps {
    readonly fetch: (request: Request) => Promise<Response>;
    readonly session: Session;
    readonly retry: Retry;
}
export type Send = (request: Request) => Promise<Response>;
/** Makes the `fetch` of the client: it adds the token, tries again, and refreshes the token. */
export declare function createSend({ fetch, session, retry }: SendDeps): Send;
