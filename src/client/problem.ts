import type { components } from '../../generated/client/types.js';
import { discard } from './abort.ts';

type Schemas = components['schemas'];

/** Every problem that an answer may hold, told apart by `type`, which is `/problems/` and the code (RFC 9457). */
export type Problem = {
  [Name in keyof Schemas]: Name extends `${string}Problem` ? Schemas[Name] : never;
}[keyof Schemas];

type CodeOf<Type> = Type extends `/problems/${infer Code}` ? Code : never;

/** What tells problems apart: `invalid-request`, `otp-required`, … */
export type ProblemCode = CodeOf<Problem['type']>;

/** Whether it is this problem; then its type is narrowed to it, as `error.type === '/problems/…'` does. */
export function isProblem<Of extends { readonly type: string }, Code extends ProblemCode>(
  problem: Of | undefined,
  code: Code,
): problem is Extract<Of, { readonly type: `/problems/${Code}` }> {
  return problem?.type === `/problems/${code}`;
}

/** What is thrown where there is no `error` to return: while one goes over pages or events, or uploads. */
export class ParleyError extends Error {
  override readonly name: string = 'ParleyError';
  readonly problem: Problem;
  /** How long the server asks to wait before the next try, in milliseconds; 0 when it does not. */
  readonly retryAfter: number;

  constructor(problem: Problem, response: Response) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
    this.retryAfter = retryAfterOf(response);
  }
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3): Parley sends seconds, what is before it perhaps a date. */
export function retryAfterOf({ headers }: Response): number {
  const value = headers.get('retry-after') ?? '0';
  const seconds = Number(value);
  return Math.max(0, (Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000) || 0);
}

const MEDIA_TYPE = 'application/problem+json';

/** An error that did not come from Parley but from something before it gets the form of a problem. */
export function withProblem(response: Response): Response {
  const isParleys = response.headers.get('content-type')?.startsWith(MEDIA_TYPE);
  return response.status < 400 || isParleys ? response : foreignProblem(response);
}

/** Whether an error holds no problem of Parley's; others send problems too, without a `type` perhaps. */
export async function isForeign(response: Response): Promise<boolean> {
  const content: Promise<unknown> = response.clone().json();
  const problem = (await content.catch(() => null)) as Partial<Problem> | null;
  return !String(problem?.type).startsWith('/problems/');
}

/** The problem `about:blank` in place of an answer that is not Parley's, with its status or another one. */
export function foreignProblem(
  response: Response,
  { status, statusText }: Pick<Response, 'status' | 'statusText'> = response,
): Response {
  const headers = new Headers(response.headers);
  const problem: Schemas['ForeignProblem'] = {
    type: 'about:blank',
    title: statusText || `HTTP ${status}`,
    status,
    detail: 'Something between here and the server gave this answer.',
    instance: headers.get('x-request-id') ?? '',
  };
  discard(response);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  headers.set('content-type', MEDIA_TYPE);
  return new Response(JSON.stringify(problem), { status, statusText, headers });
}
