import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { Caller } from '../domain/caller.ts';
import { bodyMediaType, hasBody, type ReadBody, readJson } from './body.ts';
import type { Endpoint, Match } from './endpoint.ts';
import { parseIfMatch } from './entity-tags.ts';
import { Fault } from './fault.ts';
import type { AnyCall } from './handler.ts';
import { decodePath, decodeQuery, pickHeaders } from './parameters.ts';
import { faultsOf, refuse } from './validate.ts';

/** A request on its way to its handler. */
export interface Incoming {
  readonly request: IncomingMessage;
  readonly context: Context;
  readonly requestId: string;
  readonly address: string;
  readonly caller: Caller | undefined;
}

/** The first scheme that knows the caller; when none does, the first one's refusal. */
export async function authenticate(endpoint: Endpoint, request: IncomingMessage): Promise<Caller> {
  const [handler, ...others] = endpoint.security;
  if (others.length === 0) return handler!(request.headers);
  let refusal: unknown;
  for (const one of endpoint.security) {
    try {
      return await one(request.headers);
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}

/** Negotiates both media types, then reads the body. */
export async function readBody(
  { operation, produces }: Endpoint,
  { request, context }: Incoming,
): Promise<ReadBody | undefined> {
  const brings = hasBody(request);
  const mediaType = brings && operation.body ? bodyMediaType(request, operation.body) : undefined;
  const accept = request.headers.accept;
  if (accept !== undefined && !accept.includes('*/*') && produces.length > 0 && !context.accepts(...produces))
    throw new Fault('not-acceptable', `The answer comes as ${produces.join(' or ')} only.`);
  if (mediaType !== undefined) return readJson(request, mediaType);
  if (brings)
    refuse([{ in: 'body', pointer: '', keyword: 'unexpected', message: 'is not taken by this operation' }]);
  if (operation.body?.required)
    refuse([{ in: 'body', pointer: '', keyword: 'required', message: 'is missing' }]);
  return undefined;
}

/** Everything that comes in is checked against the contract; all faults are told together. */
export function validate(
  endpoint: Endpoint,
  params: Match['params'],
  incoming: Incoming,
  body: ReadBody | undefined,
): AnyCall {
  const { operation, validators } = endpoint;
  const { request, requestId, address, caller, context } = incoming;
  const path = validators.path && decodePath(params, operation);
  const query = decodeQuery(context.querystring, operation);
  const headers = validators.header && pickHeaders(request.headers, operation);
  const faults = faultsOf(validators.query, query, 'query');
  if (path) faults.push(...faultsOf(validators.path, path, 'path'));
  if (headers) faults.push(...faultsOf(validators.header, headers, 'header'));
  if (body) faults.push(...faultsOf(validators.body?.[body.mediaType], body.value, 'body'));
  if (faults.length > 0) refuse(faults);
  return {
    path,
    query,
    body: body?.value,
    caller,
    origin: { address, userAgent: request.headers['user-agent']?.slice(0, 400), requestId },
    ifMatch: operation.conditional === 'write' ? parseIfMatch(request.headers['if-match']) : undefined,
    idempotencyKey: operation.idempotent ? headers?.['idempotency-key'] : undefined,
    headers: headers ?? {},
    get signal() {
      return goneSignal(context);
    },
  };
}

export function authorize({ roles }: Endpoint, caller: Caller | undefined): void {
  if (roles.length > 0 && !roles.includes(caller?.role ?? ''))
    throw new Fault('forbidden', `This is for the role ${roles.join(' or ')}.`);
}

/** Aborts when the connection closes before the reply is complete. */
function goneSignal({ res }: Context): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller.signal;
}
