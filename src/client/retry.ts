import { discard } from './abort.ts';
import { isProblem, ParleyError, type Problem, retryAfterOf } from './problem.ts';

export interface RetryOptions {
  /** How often a request is sent at most; 5. */
  readonly tries?: number;
  /** The longest pause before the second try, in milliseconds; 300. It doubles with every try. */
  readonly pause?: number;
  /** A `Retry-After` of more milliseconds is left to the caller, but for that of events; 60,000. */
  readonly patience?: number;
  /** Waits so many milliseconds; rejects when the signal aborts. Tests put their own in its place. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** When to try again, and how. */
export interface Retry {
  /** Sends until the answer is not one that passes, or the tries are used up. @throws what the last try threw */
  run(send: () => Promise<Response>, options: RunOptions): Promise<Response>;
  /** Waits after so many failures in a row: longer each time, by chance (full jitter), and as long as is asked for. */
  pause(failures: number, options: PauseOptions): Promise<void>;
  readonly tries: number;
  /** The longest that one waits because one is asked to, in milliseconds. */
  readonly patience: number;
}

export interface PauseOptions {
  /** The longest pause after the first failure, in milliseconds. */
  readonly longest: number;
  /** What went wrong last. */
  readonly error?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface RunOptions {
  /** Whether it does the same when it is done twice. */
  readonly isRepeatable: boolean;
  readonly signal?: AbortSignal;
}

/** The longest pause that is not asked for, in milliseconds. */
const LONGEST = 30_000;
/** What a timer can hold, in milliseconds: one that is set for longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createRetry(options: RetryOptions = {}): Retry {
  const { tries = 5, pause: first = 300, patience = 60_000, wait = delay } = options;
  const jitter = (failures: number, longest: number) =>
    Math.random() * Math.min(LONGEST, longest * 2 ** (failures - 1));

  async function run(send: () => Promise<Response>, { isRepeatable, signal }: RunOptions): Promise<Response> {
    for (let failures = 1; ; failures++) {
      const isLast = failures >= tries;
      let least = 0;
      try {
        const response = await send();
        const asked = retryAfterOf(response);
        if (isLast || asked > patience || !(await passes(response, isRepeatable, failures))) return response;
        least = asked;
        discard(response);
      } catch (error) {
        if (isLast || signal?.aborted || !isRepeatable) throw error;
      }
      await wait(least + jitter(failures, first), signal);
    }
  }

  return {
    run,
    pause: (failures, { longest, error, signal }) =>
      wait((error instanceof ParleyError ? error.retryAfter : 0) + jitter(failures, longest), signal),
    tries,
    patience,
  };
}

/** Whether the request does the same when it is done twice (RFC 9110, 9.2.2; a key makes a POST so). */
export const isRepeatable = ({ method, headers }: Request): boolean =>
  ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].includes(method) || headers.has('idempotency-key');

/** Whether another answer may come later. After a 429 nothing was done, whatever the method. */
async function passes(response: Response, isRepeatable: boolean, failures: number): Promise<boolean> {
  if (response.status === 429) return true;
  if (!isRepeatable) return false;
  if ([502, 503, 504].includes(response.status)) return true;
  // An earlier try of this very request still runs; its answer will be the answer.
  return failures > 1 && response.status === 409 && (await holds(response, 'idempotency-in-progress'));
}

/** Whether what was thrown may not be thrown the next time: the connection broke, or the server is in trouble. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ParleyError) || error.problem.status === 429 || error.problem.status >= 500;

const holds = async (response: Response, code: 'idempotency-in-progress'): Promise<boolean> =>
  isProblem((await response.clone().json()) as Problem, code);

function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(milliseconds, LONGEST_TIMER),
    );
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
