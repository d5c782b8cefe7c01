// Generated from src/client/problem.ts by `make generate`. Do not edit: change the source and generate again.

import { discard } from './abort.js';
/** Whether it is this problem; then its type is narrowed to it, as `error.type === '/problems/…'` does. */
export function isProblem(problem, code) {
    return problem?.type === `/problems/${code}`;
}
/** What is thrown where there is no `error` to return: while one goes over pages or events, or uploads. */
export class ParleyError extends Error {
    name = 'ParleyError';
    problem;
    /** How long the server asks to wait before the next try, in milliseconds; 0 when it does not. */
    retryAfter;
    constructor(problem, response) {
        super(`${problem.title}: ${problem.detail}`);
        this.problem = problem;
        this.retryAfter = retryAfterOf(response);
    }
}
/** `Retry-After` in milliseconds (RFC 9110, 10.2.3): Parley sends seconds, what is before it perhaps a date. */
export function retryAfterOf({ headers }) {
    const value = headers.get('retry-after') ?? '0';
    const seconds = Number(value);
    return Math.max(0, (Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000) || 0);
}
const MEDIA_TYPE = 'application/problem+json';
/** An error that did not come from Parley but from something before it gets the form of a problem. */
export function withProblem(response) {
    const isParleys = response.headers.get('content-type')?.startsWith(MEDIA_TYPE);
    return response.status < 400 || isParleys ? response : foreignProblem(response);
}
/** Whether an error holds no problem of Parley's; others send problems too, without a `type` perhaps. */
export async function isForeign(response) {
    const content = response.clone().json();
    const problem = (await content.catch(() => null));
    return !String(problem?.type).startsWith('/problems/');
}
/** The problem `about:blank` in place of an answer that is not Parley's, with its status or another one. */
export function foreignProblem(response, { status, statusText } = response) {
    const headers = new Headers(response.headers);
    const problem = {
        type: 'about:blank',
        title: statusText || `HTTP ${status}`,
        status,
        detail: 'Something between here and the server gave this answer.',
        instance: headers.get('x-request-id') ?? '',
    };
    discard(response);
    for (const name of ['content-length', 'content-encoding'])
        headers.delete(name);
    headers.set('content-type', MEDIA_TYPE);
    return new Response(JSON.stringify(problem), { status, statusText, headers });
}
