import type { Observer } from './observer.ts';

/** The part of a log that requests are written to. */
export interface LineLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** One line per request in `http`; what went wrong, and the private reasons of refusals, in `app`. */
export function createLogObserver(http: LineLog, app: LineLog): Observer {
  return {
    replied({ milliseconds, ...event }) {
      http.info({ ...event, ms: Math.round(milliseconds * 10) / 10 }, 'request');
    },
    failed(err, requestId, operationId) {
      app.error({ err, requestId, operationId }, 'unexpected error');
    },
    refused(reason, requestId, operationId) {
      app.info({ reason, requestId, operationId }, 'refused');
    },
    violated(operationId, status, faults, requestId) {
      app.error({ operationId, status, faults, requestId }, 'reply breaks the contract');
    },
  };
}
