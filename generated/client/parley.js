// Generated from src/client/parley.ts by `make generate`. Do not edit: change the source and generate again.

import createClient, {} from 'openapi-fetch';
import { idempotentPosts } from './operations.js';
import { events } from './events.js';
import { pages } from './pages.js';
import { withProblem } from './problem.js';
import { SourcedRequest, serializeBody } from './request.js';
import { createRetry } from './retry.js';
import { createSend } from './send.js';
import { createSession, pairOf } from './session.js';
import { memoryStorage } from './storage.js';
import { upload } from './upload.js';
/**
 * In milliseconds. The second try has to come within the ten seconds in which the server gives the same successor once
 * more; after that it takes the token for a copied one, and ends the session.
 */
const REFRESH_TIMEOUT = 5_000;
/** A client that refreshes, retries and resumes by itself. */
export function createParley(options) {
    const { storage = memoryStorage(), refreshTimeout = REFRESH_TIMEOUT, onSignedOut = () => undefined, } = options;
    const baseUrl = options.baseUrl.replace(/\/+$/, '');
    const { fetch: plainFetch = (request) => globalThis.fetch(request) } = options;
    const fetch = async (request) => withProblem(await plainFetch(request));
    const retry = createRetry(options.retry);
    const session = createSession({ baseUrl, fetch, storage, retry, refreshTimeout, onSignedOut });
    const client = createClient({
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
            if (!data)
                return { error, response };
            await storage.set(pairOf(data));
            return { data: data.account, response };
        },
        async signOut() {
            try {
                await client.DELETE('/v1/sessions/current');
            }
            finally {
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
const idempotencyKeys = {
    onRequest({ request, schemaPath }) {
        if (request.method !== 'POST' || !idempotentPosts.includes(schemaPath))
            return;
        if (!request.headers.has('idempotency-key'))
            request.headers.set('idempotency-key', randomKey());
    },
};
/** `crypto.randomUUID` is missing on pages that came without TLS. */
const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
