import { randomUUID } from 'node:crypto';

/** The id sent in `X-Request-Id` when it is harmless in logs and headers, else a new one. */
export function requestIdOf(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && /^[\w.:-]{1,64}$/.test(sent) ? sent : randomUUID();
}
