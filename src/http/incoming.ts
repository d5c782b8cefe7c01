import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { Caller } from '../domain/caller.ts';
import type { Staging } from '../domain/files/staging.ts';
import {
  bodyMediaType,
  hasBody,
  type ReadBody,
  readBinary,
  readJson,
  readUrlEncoded,
  streamBody,
} from './body.ts';
import type { FormFields } from './contract.ts';
import type { Endpoint, Match } from './endpoint.ts';
import { parseIfMatch } from './entity-tags.ts';
import { Fault } from './fault.ts';
import { assertFormFits, readForm } from './form.ts';
import type { AnyCall } from './handler.ts';
import { decodeForm, decodePath, decodeQuery, pickHeaders } from './parameters.ts';
import { faultsOf, refuse } from './validate.ts';

/** A request on its way to its handler. */
export interface Incoming {
  readonly request: IncomingMessage;
  readonly context: Context;
  readonly requestId: string;
  readonly address: string;
  readonly caller: Caller | undefined;
}

/**
 * The first scheme that knows the caller; when none does, the first one's refusal.
 * @returns undefined when nobody is signed in and nobody need be
 */
export async function authenticate(
  endpoint: Endpoint,
  request: IncomingMessage,
): Promise<Caller | undefined> {
  const [handler, ...others] = endpoint.security;
  if (others.length === 0 && !endpoint.operation.open) return handler?.(request.headers);
  let refusal: unknown;
  for (const one of endpoint.security) {
    try {
      return await one(request.headers);
    } catch (error) {
      if (endpoint.operation.open && isNobody(error)) continue;
      refusal ??= error;
    }
  }
  if (refusal === undefined) return undefined;
  throw refusal;
}

const isNobody = (error: unknown): boolean => error instanceof Fault && error.authentication === 'missing';

/**
 * Negotiates both media types, then reads the body; one of bytes is left to the handler. Files of a form are staged; the
 * caller discards them.
 */
export async function readBody(
  { operation, produces, lenient }: Endpoint,
  { request, context }: Incoming,
  staging: Staging,
): Promise<ReadBody | undefined> {
  const brings = hasBody(request);
  const mediaType = brings && operation.body ? bodyMediaType(request, operation.body) : undefined;
  const accept = request.headers.accept;
  const isLimited = accept !== undefined && !accept.includes('*/*') && !produces.includes('*/*') && !lenient;
  if (isLimited && produces.length > 0 && !context.accepts(...produces))
    throw new Fault('not-acceptable', `The answer comes as ${produces.join(' or ')} only.`);
  if (mediaType !== undefined) {
    const form = mediaType === 'multipart/form-data' ? operation.body?.form : undefined;
    if (form) assertFormFits(request, form, staging.maxFileSize, lenient);
    // Who waits to be asked for the body is asked only now.
    if (request.headers.expect?.toLowerCase() === '100-continue') context.res.writeContinue();
    if (form) return readFormBody(request, mediaType, form, staging, lenient);
    if (operation.body?.streamed) return streamBody(request, mediaType);
    if (mediaType === 'application/x-www-form-urlencoded')
      return readUrlEncoded(request, mediaType, operation.body?.form?.texts ?? []);
    const maxBytes = operation.body?.maxBytes ?? null;
    return maxBytes === null ? readJson(request, mediaType) : readBinary(request, mediaType, maxBytes);
  }
  if (brings && !operation.body && !lenient)
    refuse([{ in: 'body', pointer: '', keyword: 'unexpected', message: 'is not taken by this operation' }]);
  if (operation.body?.required)
    refuse([{ in: 'body', pointer: '', keyword: 'required', message: 'is missing' }]);
  return undefined;
}

async function readFormBody(
  request: IncomingMessage,
  mediaType: string,
  fields: FormFields,
  staging: Staging,
  lenient: boolean,
): Promise<ReadBody> {
  const { texts, files } = await readForm(request, fields, staging, lenient);
  const described = Object.entries(files).map(([name, { name: fileName, sha256, declaredType }]) => [
    name,
    fileName,
    sha256,
    declaredType,
  ]);
  return {
    mediaType,
    // To the validator a file is a text, as the contract has it.
    value: decodeForm(
      { ...texts, ...Object.fromEntries(Object.keys(files).map((name) => [name, ''])) },
      fields.texts,
    ),
    fingerprint: Buffer.from(JSON.stringify([texts, described])),
    files,
  };
}

/** Everything that comes in is checked against the contract; all faults are told together. */
export function validate(
  endpoint: Endpoint,
  params: Match['params'],
  incoming: Incoming,
  body: ReadBody | undefined,
  baseUrl: AnyCall['baseUrl'],
): AnyCall {
  const { operation, validators } = endpoint;
  const { request, requestId, address, caller, context } = incoming;
  const path = validators.path && decodePath(params, operation);
  const query = decodeQuery(context.querystring, operation);
  const headers = validators.header && pickHeaders(request.headers, operation);
  const faults = faultsOf(validators.query, query, 'query');
  if (path) faults.push(...faultsOf(validators.path, path, 'path'));
  if (headers) faults.push(...faultsOf(validators.header, headers, 'header'));
  // Of bytes the contract says only how many there may be.
  if (body && operation.body?.maxBytes === null)
    faults.push(...faultsOf(validators.body?.[body.mediaType], body.value, 'body'));
  if (faults.length > 0) refuse(faults);
  return {
    path,
    query,
    headers,
    body: body && (body.stream ?? withFiles(body)),
    caller,
    origin: { address, userAgent: request.headers['user-agent']?.slice(0, 400), requestId },
    ifMatch: operation.conditional === 'write' ? parseIfMatch(request.headers['if-match']) : undefined,
    baseUrl,
    signal: () => goneSignal(context),
  };
}

/** The validated value, with the files in the places that the contract has for them. */
const withFiles = ({ value, files }: ReadBody): unknown =>
  Object.keys(files).length === 0 ? value : { ...(value as object), ...files };

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
