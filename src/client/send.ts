import { discard, unlessAborted } from './abort.ts';
import { copyOf } from './request.ts';
import { isRepeatable, type Retry } from './retry.ts';
import type { Session } from './session.ts';

export interface SendDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly session: Session;
  readonly retry: Retry;
}

export type Send = (request: Request) => Promise<Response>;

/** Makes the `fetch` of the client: it adds the token, tries again, and refreshes the token. */
export function createSend({ fetch, session, retry }: SendDeps): Send {
  return async (request) => {
    const { signal } = request;
    const send = (accessToken?: string) =>
      retry.run(() => unlessAborted(fetch(copyOf(request, accessToken)), signal), {
        isRepeatable: isRepeatable(request),
        signal,
      });
    const tokens = await session.tokens();
    // A header that the caller has set is the caller's business.
    if (!tokens || request.headers.has('authorization')) return send();
    const response = await send(tokens.accessToken);
    if (!refusesToken(response)) return response;
    const next = await unlessAborted(session.refresh(tokens), signal);
    if (!next) return response;
    discard(response);
    return next instanceof Response ? next : send(next.accessToken);
  };
}

/** Other 401s are about passwords and codes (RFC 6750, 3.1). */
const refusesToken = ({ status, headers }: Response): boolean =>
  status === 401 && (headers.get('www-authenticate') ?? '').includes('invalid_token');
