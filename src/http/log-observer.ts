import type { Observer, Replied } from './observer.ts';

/** The part of a log that requests are written to. */
export interface LineLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** One line per request in `http`; what went wrong, and the private reasons of refusals, in `app`. */
export function createLogObserver(http: LineLog, app: LineLog): Observer {
  return {
    replied: (event) => http.info(lineOf(event), 'request'),
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

/** Field by field: copying an event whole costs more than all else about its line. */
const lineOf = (event: Replied) => ({
  api: event.api,
  operationId: event.operationId,
  method: event.method,
  route: event.route,
  status: event.status,
  code: event.code,
  requestId: event.requestId,
  address: event.address,
  accountId: event.accountId,
  ms: Math.round(event.milliseconds * 10) / 10,
});
