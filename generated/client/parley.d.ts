// Generated from src/client/parley.ts by `make generate`. Do not edit: change the source and generate again.

import { type Client, type FetchResponse } from 'openapi-fetch';
import type { components, paths } from './types.js';
import { type EventsOptions, type StreamEvent } from './events.js';
import { type Listed, type PagedPath, type PagesInit } from './pages.js';
import { type RetryOptions } from './retry.js';
import { type TokenStorage } from './storage.js';
import { type Uploadable, type UploadedFile, type UploadOptions } from './upload.js';
export interface ParleyOptions {
    /** Where the server is, e.g. `https://api.example.org`. */
    readonly baseUrl: string;
    /** Where the tokens are kept; in memory. */
    readonly storage?: TokenStorage;
    /** What sends; the global `fetch`. */
    readonly fetch?: (request: Request) => Promise<Response>;
    readonly retry?: RetryOptions;
    /** A refresh without an answer after so many milliseconds is broken off and tried again; 5,000. */
    readonly refreshTimeout?: number;
    /** Called when the session has ended by itself: signed out elsewhere, expired, or the password was changed. */
    readonly onSignedOut?: () => void;
}
type Credentials = components['schemas']['Credentials'];
type Account = components['schemas']['Account'];
type SignInAnswer = FetchResponse<paths['/v1/sessions']['post'], object, `${string}/${string}`>;
/** Either who is signed in now, or why not: `otp-required`, `invalid-credentials`, `too-many-attempts`, … */
export type SignedIn = {
    data: Account;
    error?: never;
    response: Response;
} | Extract<SignInAnswer, {
    data?: never;
}>;
/** A client of one server. `GET`, `POST` and so on are openapi-fetch's: they give `{ data, error, response }`. */
export interface Parley extends Client<paths> {
    /** Signs in, and keeps the tokens. With a second factor the first answer is `otp-required`. */
    signIn(credentials: Credentials): Promise<SignedIn>;
    /** Ends the session. The tokens are forgotten in any case. @throws what a call throws: the server cannot be told */
    signOut(): Promise<void>;
    isSignedIn(): Promise<boolean>;
    /** Everything a list holds, for `for await`; pages are asked for one by one. @throws ParleyError */
    pages<Path extends PagedPath>(path: Path, ...init: PagesInit<Path>): AsyncGenerator<Listed<Path>, void, undefined>;
    /** What happens, as it happens, over every break, for `for await`. @throws ParleyError */
    events(options?: EventsOptions): AsyncGenerator<StreamEvent, void, undefined>;
    /** Uploads a file, over every break. @throws ParleyError when the server refuses; else what a call throws */
    upload(source: Uploadable, options?: UploadOptions): Promise<UploadedFile>;
}
/** A client that refreshes, retries and resumes by itself. */
export declare function createParley(options: ParleyOptions): Parley;
export {};
