// Generated from src/client/session.ts by `make generate`. Do not edit: change the source and generate again.

import { unlessAborted } from './abort.js';
import { locked } from './lock.js';
import { foreignProblem, isForeign } from './problem.js';
/** What another tab has written may take so long to be seen in this one, in milliseconds: browsers tell it later. */
const NEWS_MS = 500;
const LOOK_AGAIN_MS = 10;
export function createSession(deps) {
    const { baseUrl, fetch, storage, retry, refreshTimeout, onSignedOut } = deps;
    /** Who asks in this tab, by the tokens that are to be changed: all get one answer. */
    const underWay = new Map();
    async function exchange(stale, afterAnotherTab) {
        const current = afterAnotherTab ? await newsAfter(stale) : await storage.get();
        if (current?.refreshToken !== stale.refreshToken)
            return current;
        // Whatever the request is that needs the tokens, nothing of it is done yet.
        const response = await retry.run(() => ask(stale), { isRepeatable: true });
        // Networks that one must sign in to say 401, too; only the server knows that the session is over.
        if (!response.ok && (response.status !== 401 || (await isForeign(response))))
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
    /** One try, over when the whole answer is here: all others wait for it, in all tabs. */
    async function ask({ refreshToken }) {
        const signal = AbortSignal.timeout(refreshTimeout);
        const request = new Request(`${baseUrl}/v1/sessions/refresh`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ refreshToken }),
            signal,
        });
        const response = await unlessAborted(fetch(request), signal);
        await unlessAborted(response.clone().arrayBuffer(), signal);
        const isParleys = !response.ok || response.headers.get('content-type')?.startsWith('application/json');
        // Networks that one must sign in to say 200, too.
        return isParleys ? response : foreignProblem(response, { status: 502, statusText: 'Bad Gateway' });
    }
    /** What the tab that had the lock has probably written. */
    async function newsAfter(stale) {
        const end = Date.now() + NEWS_MS;
        for (;;) {
            const current = await storage.get();
            if (current?.refreshToken !== stale.refreshToken || Date.now() >= end)
                return current;
            await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
        }
    }
    async function refresh(stale) {
        const key = stale.refreshToken;
        const turn = underWay.get(key) ??
            locked(`parley-refresh ${baseUrl}`, (afterAnotherTab) => exchange(stale, afterAnotherTab)).finally(() => underWay.delete(key));
        underWay.set(key, turn);
        const answer = await turn;
        // Each reads, or throws away, an answer of its own.
        return answer instanceof Response ? answer.clone() : answer;
    }
    return { tokens: async () => storage.get(), refresh };
}
/** What is kept of an answer that holds tokens. */
export const pairOf = ({ accessToken, refreshToken }) => ({ accessToken, refreshToken });
