// Generated from src/client/session.ts by `make generate`. Do not edit: change the source and generate again.

import { locked } from './lock.js';
export function createSession({ baseUrl, fetch, storage, onSignedOut }) {
    async function exchange(stale) {
        const current = await storage.get();
        if (current?.refreshToken !== stale.refreshToken)
            return current;
        const request = new Request(`${baseUrl}/v1/sessions/refresh`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ refreshToken: stale.refreshToken }),
        });
        const response = await fetch(request);
        if (!response.ok && response.status !== 401)
            return response;
        const next = response.ok ? pairOf((await response.json())) : undefined;
        // Who has signed out or in meanwhile wants no other tokens.
        if ((await storage.get())?.refreshToken !== stale.refreshToken)
            return storage.get();
        await storage.set(next);
        if (!next)
            onSignedOut();
        return next;
    }
    return {
        tokens: async () => storage.get(),
        refresh: (stale) => locked(`parley-refresh ${baseUrl}`, () => exchange(stale)),
    };
}
/** What is kept of an answer that holds tokens. */
export const pairOf = ({ accessToken, refreshToken }) => ({ accessToken, refreshToken });
