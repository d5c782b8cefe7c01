// Generated from src/client/retry.ts by `make generate`. Do not edit: change the source and generate again.

import { discard } from './abort.js';
import { isProblem, ParleyError, retryAfterOf } from './problem.js';
/** The longest pause that is not asked for, in milliseconds. */
const LONGEST = 30_000;
/** What a timer can hold, in milliseconds: one that is set for longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
export function createRetry(options = {}) {
    const { tries = 5, pause: first = 300, patience = 60_000, wait = delay } = options;
    const jitter = (failures, longest) => Math.random() * Math.min(LONGEST, longest * 2 ** (failures - 1));
    async function run(send, { isRepeatable, signal }) {
        for (let failures = 1;; failures++) {
            const isLast = failures >= tries;
            let least = 0;
            try {
                const response = await send();
                const asked = retryAfterOf(response);
                if (isLast || asked > patience || !(await passes(response, isRepeatable, failures)))
                    return response;
                least = asked;
                discard(response);
            }
            catch (error) {
                if (isLast || signal?.aborted || !isRepeatable)
                    throw error;
            }
            await wait(least + jitter(failures, first), signal);
        }
    }
    return {
        run,
        pause: (failures, { longest, error, signal }) => wait((error instanceof ParleyError ? error.retryAfter : 0) + jitter(failures, longest), signal),
        tries,
        patience,
    };
}
/** Whether the request does the same when it is done twice (RFC 9110, 9.2.2; a key makes a POST so). */
export const isRepeatable = ({ method, headers }) => ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].includes(method) || headers.has('idempotency-key');
/** Whether another answer may come later. After a 429 nothing was done, whatever the method. */
async function passes(response, isRepeatable, failures) {
    if (response.status === 429)
        return true;
    if (!isRepeatable)
        return false;
    if ([502, 503, 504].includes(response.status))
        return true;
    // An earlier try of this very request still runs; its answer will be the answer.
    return failures > 1 && response.status === 409 && (await holds(response, 'idempotency-in-progress'));
}
/** Whether what was thrown may not be thrown the next time: the connection broke, or the server is in trouble. */
export const isPassing = (error) => !(error instanceof ParleyError) || error.problem.status === 429 || error.problem.status >= 500;
const holds = async (response, code) => isProblem((await response.clone().json()), code);
function delay(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
        }, Math.min(milliseconds, LONGEST_TIMER));
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
    });
}
