// Generated from src/client/session.ts by `make generate`. Do not edit: change the source and generate again.

import type { Retry } from './retry.js';
import type { TokenStorage, Tokens } from './storage.js';
export interface SessionDeps {
    /** Without a slash at the end. */
    readonly baseUrl: string;
    readonly fetch: (request: Request) => Promise<Response>;
    readonly storage: TokenStorage;
    readonly retry: Retry;
    /** The longest that one try of a refresh may take, in milliseconds. */
    readonly refreshTimeout: number;
    /** The session has ended by itself. */
    readonly onSignedOut: () => void;
}
/** The tokens of the session, and the next ones. */
export interface Session {
    tokens(): Promise<Tokens | undefined>;
    /**
     * The tokens after these. Whoever asks first changes them, all others get what came of it, in other tabs too.
     * @param stale those that the server does not take any more
     * @returns undefined when the session has ended; the server's answer when it cannot say now
     * @throws TypeError when there is no answer; DOMException `TimeoutError` when it does not come in time
     */
    refresh(stale: Tokens): Promise<Tokens | Response | undefined>;
}
export declare function createSession(deps: SessionDeps): Session;
/** What is kept of an answer that holds tokens. */
export declare const pairOf: ({ accessToken, refreshToken }: Tokens) => Tokens;
