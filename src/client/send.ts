import { copyOf } from './request.ts';
import type { Retry } from './retry.ts';
import type { Session } from './session.ts';

export interface SendDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly session: Session;
  readonly retry: Retry;
}

/** Makes the `fetch` of the client: it adds the token, refreshes it, and tries again. */
export function createSend({ fetch, session, retry }: SendDeps): (request: Request) => Promise<Response> {
  async function once(request: Request): Promise<Response> {
    const tokens = await session.tokens();
    // A header that the caller has set is the caller's business.
    if (!tokens || request.headers.has('authorization')) return fetch(copyOf(request));
    const response = await fetch(copyOf(request, tokens.accessToken));
    if (!refusesToken(response)) return response;
    const next = await session.refresh(tokens);
    if (!next) return response;
    void response.body?.cancel();
    return next instanceof Response ? next : fetch(copyOf(request, next.accessToken));
  }

  return (request) => retry.run(request, () => once(request));
}

/** Other 401s are about passwords and codes (RFC 6750, 3.1). */
const refusesToken = ({ status, headers }: Response): boolean =>
  status === 401 && (headers.get('www-authenticate') ?? '').includes('invalid_token');
