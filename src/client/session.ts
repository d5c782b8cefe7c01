import { unlessAborted } from './abort.ts';
import { locked } from './lock.ts';
import { foreignProblem, isForeign } from './problem.ts';
import type { Retry } from './retry.ts';
import type { TokenStorage, Tokens } from './storage.ts';

export interface SessionDeps {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly storage: TokenStorage;
  readonly retry: Retry;
  /** The longest that one try of a refresh may take, in milliseconds. */
  readonly refreshTimeout: number;
  /** The session has ended by itself. */
  readonly onSignedOut: () => void;
}

/** The tokens of the session, and the next ones. */
export interface Session {
  tokens(): Promise<Tokens | undefined>;
  /**
   * The tokens after these. Whoever asks first changes them, all others get what came of it, in other tabs too.
   * @param stale those that the server does not take any more
   * @returns undefined when the session has ended; the server's answer when it cannot say now
   * @throws TypeError when there is no answer; DOMException `TimeoutError` when it does not come in time
   */
  refresh(stale: Tokens): Promise<Tokens | Response | undefined>;
}

/** What another tab has written may take so long to be seen in this one, in milliseconds: browsers tell it later. */
const NEWS_MS = 500;
const LOOK_AGAIN_MS = 10;

export function createSession(deps: SessionDeps): Session {
  const { baseUrl, fetch, storage, retry, refreshTimeout, onSignedOut } = deps;
  /** Who asks in this tab, by the tokens that are to be changed: all get one answer. */
  const underWay = new Map<string, Promise<Tokens | Response | undefined>>();

  async function exchange(stale: Tokens, afterAnotherTab: boolean): Promise<Tokens | Response | undefined> {
    const current = afterAnotherTab ? await newsAfter(stale) : await storage.get();
    if (current?.refreshToken !== stale.refreshToken) return current;
    // Whatever the request is that needs the tokens, nothing of it is done yet.
    const response = await retry.run(() => ask(stale), { isRepeatable: true });
    // Networks that one must sign in to say 401, too; only the server knows that the session is over.
    if (!response.ok && (response.status !== 401 || (await isForeign(response)))) return response;
    const next = response.ok ? pairOf((await response.json()) as Tokens) : undefined;
    // Who has signed out or in meanwhile wants no other tokens.
    if ((await storage.get())?.refreshToken !== stale.refreshToken) return storage.get();
    await storage.set(next);
    if (!next) onSignedOut();
    return next;
  }

  /** One try, over when the whole answer is here: all others wait for it, in all tabs. */
  async function ask({ refreshToken }: Tokens): Promise<Response> {
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
  async function newsAfter(stale: Tokens): Promise<Tokens | undefined> {
    const end = Date.now() + NEWS_MS;
    for (;;) {
      const current = await storage.get();
      if (current?.refreshToken !== stale.refreshToken || Date.now() >= end) return current;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  async function refresh(stale: Tokens): Promise<Tokens | Response | undefined> {
    const key = stale.refreshToken;
    const turn =
      underWay.get(key) ??
      locked(`parley-refresh ${baseUrl}`, (afterAnotherTab) => exchange(stale, afterAnotherTab)).finally(() =>
        underWay.delete(key),
      );
    underWay.set(key, turn);
    const answer = await turn;
    // Each reads, or throws away, an answer of its own.
    return answer instanceof Response ? answer.clone() : answer;
  }

  return { tokens: async () => storage.get(), refresh };
}

/** What is kept of an answer that holds tokens. */
export const pairOf = ({ accessToken, refreshToken }: Tokens): Tokens => ({ accessToken, refreshToken });
