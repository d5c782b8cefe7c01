// Generated from src/client/problem.ts by `make generate`. Do not edit: change the source and generate again.

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
/** `Retry-After` in milliseconds (RFC 9110, 10.2.3); Parley sends seconds, never a date. */
export const retryAfterOf = ({ headers }) => (Number(headers.get('retry-after') ?? 0) || 0) * 1000;
const MEDIA_TYPE = 'application/problem+json';
/** An error that did not come from Parley but from something before it gets the form of a problem, `about:blank`. */
export function withProblem(response) {
    const headers = new Headers(response.headers);
    if (response.status < 400 || headers.get('content-type')?.startsWith(MEDIA_TYPE))
        return response;
    const { status, statusText } = response;
    const problem = {
        type: 'about:blank',
        title: statusText || `HTTP ${status}`,
        status,
        detail: 'Something between here and the server gave this answer.',
        instance: headers.get('x-request-id') ?? '',
    };
    void response.body?.cancel();
    for (const name of ['content-length', 'content-encoding'])
        headers.delete(name);
    headers.set('content-type', MEDIA_TYPE);
    return new Response(JSON.stringify(problem), { status, statusText, headers });
}
