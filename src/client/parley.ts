import createClient, { type Client, type FetchResponse, type Middleware } from 'openapi-fetch';
import { idempotentPosts } from '../../generated/client/operations.js';
import type { components, paths } from '../../generated/client/types.js';
import { type EventsOptions, events, type StreamEvent } from './events.ts';
import { type Listed, type PagedPath, type PagesInit, pages } from './pages.ts';
import { withProblem } from './problem.ts';
import { SourcedRequest, serializeBody } from './request.ts';
import { createRetry, type RetryOptions } from './retry.ts';
import { createSend } from './send.ts';
import { createSession, pairOf } from './session.ts';
import { memoryStorage, type TokenStorage } from './storage.ts';
import { type Uploadable, type UploadedFile, type UploadOptions, upload } from './upload.ts';

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
export type SignedIn =
  | { data: Account; error?: never; response: Response }
  | Extract<SignInAnswer, { data?: never }>;

/** A client of one server. `GET`, `POST` and so on are openapi-fetch's: they give `{ data, error, response }`. */
export interface Parley extends Client<paths> {
  /** Signs in, and keeps the tokens. With a second factor the first answer is `otp-required`. */
  signIn(credentials: Credentials): Promise<SignedIn>;
  /** Ends the session. The tokens are forgotten in any case. @throws what a call throws: the server cannot be told */
  signOut(): Promise<void>;
  isSignedIn(): Promise<boolean>;
  /** Everything a list holds, for `for await`; pages are asked for one by one. @throws ParleyError */
  pages<Path extends PagedPath>(
    path: Path,
    ...init: PagesInit<Path>
  ): AsyncGenerator<Listed<Path>, void, undefined>;
  /** What happens, as it happens, over every break, for `for await`. @throws ParleyError */
  events(options?: EventsOptions): AsyncGenerator<StreamEvent, void, undefined>;
  /** Uploads a file, over every break. @throws ParleyError when the server refuses; else what a call throws */
  upload(source: Uploadable, options?: UploadOptions): Promise<UploadedFile>;
}

/**
 * In milliseconds. The second try has to come within the ten seconds in which the server gives the same successor once
 * more; after that it takes the token for a copied one, and ends the session.
 */
const REFRESH_TIMEOUT = 5_000;

/** A client that refreshes, retries and resumes by itself. */
export function createParley(options: ParleyOptions): Parley {
  const {
    storage = memoryStorage(),
    refreshTimeout = REFRESH_TIMEOUT,
    onSignedOut = () => undefined,
  } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const { fetch: plainFetch = (request: Request) => globalThis.fetch(request) } = options;
  const fetch = async (request: Request) => withProblem(await plainFetch(request));
  const retry = createRetry(options.retry);
  const session = createSession({ baseUrl, fetch, storage, retry, refreshTimeout, onSignedOut });
  const client = createClient<paths>({
    baseUrl,
    fetch: createSend({ fetch, session, retry }),
    Request: SourcedRequest,
    bodySerializer: serializeBody,
  });
  client.use(idempotencyKeys);
  /** For events, which never stop trying. */
  const sendOnce = createSend({ fetch, session, retry: createRetry({ ...options.retry, tries: 1 }) });

  return {
    ...client,
    async signIn(credentials) {
      const { data, error, response } = await client.POST('/v1/sessions', { body: credentials });
      if (!data) return { error, response };
      await storage.set(pairOf(data));
      return { data: data.account, response };
    },
    async signOut() {
      try {
        await client.DELETE('/v1/sessions/current');
      } finally {
        await storage.set(undefined);
      }
    },
    isSignedIn: async () => (await storage.get()) !== undefined,
    pages: (path, ...init) => pages(client, path, ...init),
    events: (options = {}) => events({ client, send: sendOnce, retry }, options),
    upload: (source, options = {}) => upload(client, retry, source, options),
  };
}

/** A key for every POST that takes one, the same for each try, so that what is sent twice is done once. */
const idempotencyKeys: Middleware = {
  onRequest({ request, schemaPath }) {
    if (request.method !== 'POST' || !idempotentPosts.includes(schemaPath)) return;
    if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', randomKey());
  },
};

/** `crypto.randomUUID` is missing on pages that came without TLS. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
