import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { hasBody } from '../http/body.ts';
import { Fault } from '../http/fault.ts';
import { forgoBody } from '../http/unread.ts';
import { DocumentError, SchemaError } from '../openapi/document.ts';
import type { DocumentOperation, DocumentRoutes } from '../openapi/routes.ts';
import { type Answers, RETRY_AFTER } from './answers.ts';
import type { Control } from './control.ts';
import type { Faults } from './faults.ts';
import { parsePrefer } from './prefer.ts';
import { type Answer, MockRefusal, problemAnswer } from './problem.ts';
import type { Stage } from './stage.ts';

export interface FrontOptions {
  readonly stage: Stage;
  readonly routes: DocumentRoutes;
  readonly answers: Answers;
  readonly faults: Faults;
  readonly control: Control;
  /** How late every answer of the contract is, in milliseconds. */
  readonly delay: number;
  /** Told of faults of the mock's own. */
  readonly onError: (error: unknown) => void;
}

/**
 * What stands before the stage, for every contract alike: `/__mock`, planned faults, delay, failures, and `Prefer`. What
 * is left goes to the stage.
 */
export function createFront(options: FrontOptions): RequestListener {
  const { stage, routes, answers, faults, control, onError } = options;

  /** @returns undefined when the stage is to answer, `cut` when nobody is */
  async function answer(request: IncomingMessage): Promise<Answer | 'cut' | undefined> {
    const path = (request.url ?? '').split('?', 1)[0]!;
    if (path === '/__mock' || path.startsWith('/__mock/')) return control(request, path);
    const operation = routes.find(request.method ?? '', path);
    if (operation === undefined) return undefined;
    if (options.delay > 0) await wait(options.delay);
    const fault = faults.take(operation.id);
    if (fault?.kind === 'reset') return 'cut';
    if (fault?.kind === 'slow') await wait(fault.ms);
    else if (fault) return refuse(operation, Number(fault.kind), request);
    if (faults.strike()) return refuse(operation, 503, request);
    const preference = preferenceOf(request);
    return preference && answers.preferred(operation, preference, request);
  }

  /** As the contract documents it, else in the mock's own words. */
  function refuse(operation: DocumentOperation, status: number, request: IncomingMessage): Answer {
    const documented = answers.refusal(operation, status, request);
    if (documented) return documented;
    throw new MockRefusal(status, 'The mock was told to fail here.', {}, { 'retry-after': RETRY_AFTER });
  }

  return (request, response) => {
    if (isPreflight(request)) return allow(request, response);
    answer(request).then(
      (answered) => {
        if (answered === 'cut') request.socket.resetAndDestroy();
        else if (answered) send(request, response, answered, onError);
        else stage.handler(request, response);
      },
      (error) => send(request, response, failed(error, onError), onError),
    );
  };
}

/** Who waits does not keep the mock from stopping. */
const wait = (milliseconds: number) => delay(milliseconds, undefined, { ref: false });

function preferenceOf({ headers }: IncomingMessage) {
  const { prefer } = headers;
  return prefer === undefined ? undefined : parsePrefer(String(prefer));
}

/** Pages of other origins may send whatever they like to a mock, `Prefer` too. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function allow({ headers }: IncomingMessage, response: ServerResponse): void {
  const wanted = headers['access-control-request-headers'];
  response.writeHead(204, {
    ...sharedWith(headers.origin),
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, PATCH, DELETE, OPTIONS',
    ...(wanted !== undefined && { 'access-control-allow-headers': wanted }),
    'access-control-max-age': '600',
    vary: 'Origin',
  });
  response.end();
}

/** With cookies a page reads only what names its origin, and `*` counts for no header and no method (Fetch, 3.3). */
function sharedWith(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return { 'access-control-allow-origin': '*' };
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };
}

/** Sends what the mock answers itself. What cannot be sent, such as a header of two lines, is a fault of the mock's own. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  onError: (error: unknown) => void,
): void {
  try {
    write(request, response, answer);
  } catch (error) {
    write(request, response, failed(error, onError));
  }
}

function write(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    ...headers,
    ...sharedWith(request.headers.origin),
    'access-control-expose-headers': Object.keys(headers).join(', '),
    vary: [headers.vary ?? [], 'Origin'].flat().join(', '),
    ...(body && { 'content-length': Buffer.byteLength(body) }),
    ...(hasBody(request) && !request.complete && forgoBody(request)),
  });
  response.end(body);
}

const statuses: Readonly<Record<string, number>> = {
  'malformed-body': 400,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
};

/** A refusal as an answer; what nobody foresaw is a 500. */
export function failed(error: unknown, onError: (error: unknown) => void): Answer {
  if (error instanceof MockRefusal) return problemAnswer(error);
  if (error instanceof SchemaError || error instanceof DocumentError)
    return problemAnswer(new MockRefusal(500, error.message));
  const status = error instanceof Fault ? statuses[error.code] : undefined;
  if (status !== undefined) return problemAnswer(new MockRefusal(status, (error as Fault).message));
  onError(error);
  return problemAnswer(new MockRefusal(500, 'The mock failed. Its output tells more.'));
}
