// Generated from src/client/problem.ts by `make generate`. Do not edit: change the source and generate again.

import type { components } from './types.js';
type Schemas = components['schemas'];
/** Every problem that an answer may hold, told apart by `type`, which is `/problems/` and the code (RFC 9457). */
export type Problem = {
    [Name in keyof Schemas]: Name extends `${string}Problem` ? Schemas[Name] : never;
}[keyof Schemas];
type CodeOf<Type> = Type extends `/problems/${infer Code}` ? Code : never;
/** What tells problems apart: `invalid-request`, `otp-required`, … */
export type ProblemCode = CodeOf<Problem['type']>;
/** Whether it is this problem; then its type is narrowed to it, as `error.type === '/problems/…'` does. */
export declare function isProblem<Of extends {
    readonly type: string;
}, Code extends ProblemCode>(problem: Of | undefined, code: Code): problem is Extract<Of, {
    readonly type: `/problems/${Code}`;
}>;
/** What is thrown where there is no `error` to return: while one goes over pages or events, or uploads. */
export declare class ParleyError extends Error {
    readonly name: string;
    readonly problem: Problem;
    /** How long the server asks to wait before the next try, in milliseconds; 0 when it does not. */
    readonly retryAfter: number;
    constructor(problem: Problem, response: Response);
}
/** `Retry-After` in milliseconds (RFC 9110, 10.2.3): Parley sends seconds, what is before it perhaps a date. */
export declare function retryAfterOf({ headers }: Response): number;
/** An error that did not come from Parley but from something before it gets the form of a problem. */
export declare function withProblem(response: Response): Response;
/** Whether an error holds no problem of Parley's; others send problems too, without a `type` perhaps. */
export declare function isForeign(response: Response): Promise<boolean>;
/** The problem `about:blank` in place of an answer that is not Parley's, with its status or another one. */
export declare function foreignProblem(response: Response, { status, statusText }?: Pick<Response, 'status' | 'statusText'>): Response;
export {};
