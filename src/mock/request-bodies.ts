import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { hasBody, MAX_TEXT_BODY_BYTES, readBinary, readJson, readUrlEncoded } from '../http/body.ts';
import type { RequestFault } from '../http/fault.ts';
import { type OpenApiDocument, type RequestBody, resolve, type Schema } from '../openapi/document.ts';
import type { DocumentOperation } from '../openapi/routes.ts';
import { compile, createAjv } from '../openapi/schemas.ts';
import { MockRefusal } from './problem.ts';
import { isReadOnly } from './read-only.ts';
import { faultOf } from './request-faults.ts';
import { readParts } from './request-forms.ts';

/**
 * Reads the body of a request to an operation, by its media type.
 * @returns what is wrong with it
 * @throws MockRefusal 415, 400; Fault `malformed-body`, `payload-too-large`
 */
export type CheckBody = (
  operation: DocumentOperation,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<readonly RequestFault[]>;

const isJson = (mediaType: string): boolean => /^application\/([\w.+-]+\+)?json$/.test(mediaType);
const MULTIPART = 'multipart/form-data';
const TEXT = 'text/plain';
const isForm = (mediaType: string): boolean =>
  mediaType === 'application/x-www-form-urlencoded' || mediaType === MULTIPART;

export function createBodyCheck(document: OpenApiDocument): CheckBody {
  const strict = createValidators(createAjv(document));
  // Texts, and the fields of forms, mean numbers and the like.
  const lenient = createValidators(createAjv(document, { coerceTypes: 'array' }));

  return async (operation, request, response) => {
    const { requestBody } = operation.object;
    const body = requestBody && resolve<RequestBody>(document, requestBody);
    if (!hasBody(request))
      return body?.required ? [{ in: 'body', pointer: '', keyword: 'required', message: 'is missing' }] : [];
    if (!body) return [];
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    const documented = mediaTypeOf(Object.keys(body.content), mediaType);
    if (documented === undefined)
      throw new MockRefusal(415, `Send the body as ${Object.keys(body.content).join(' or ')}.`);
    if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue();
    const schema = body.content[documented]?.schema;
    if (!isJson(mediaType) && !isForm(mediaType) && mediaType !== TEXT) return [];
    const value = await (mediaType === MULTIPART
      ? readParts(request, document, schema)
      : read(request, mediaType));
    if (schema === undefined) return [];
    const validatorOf = isJson(mediaType) ? strict : lenient;
    const validate = validatorOf(schema, operation.id);
    return validate(value)
      ? []
      : (validate.errors ?? [])
          .filter((error) => isMeant(document, schema, error))
          .map((error) => faultOf(error, 'body'));
  };
}

/** Compiles each schema of a body once. */
function createValidators(ajv: Ajv2020) {
  const validators = new Map<Schema, ValidateFunction>();
  return (schema: Schema, id: string): ValidateFunction => {
    const validator = validators.get(schema) ?? compile(ajv, schema, `${id} body`);
    validators.set(schema, validator);
    return validator;
  };
}

/** A field that is only read is required of replies, not of requests. */
function isMeant(document: OpenApiDocument, schema: Schema, { keyword, params, instancePath }: ErrorObject) {
  const place = [...instancePath.split('/').slice(1).map(unescaped), String(params.missingProperty)];
  return keyword !== 'required' || !isReadOnly(document, schema, place);
}

/** A name in a JSON Pointer (RFC 6901). */
const unescaped = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** The documented media type that means this one: itself, else `image/*`, else any. */
function mediaTypeOf(documented: readonly string[], mediaType: string): string | undefined {
  const [group] = mediaType.split('/');
  return [mediaType, `${group}/*`, '*/*']
    .map((wanted) => documented.find((one) => one.split(';')[0]!.trim().toLowerCase() === wanted))
    .find((found) => found !== undefined);
}

async function read(request: IncomingMessage, mediaType: string): Promise<unknown> {
  if (isJson(mediaType)) return (await readJson(request, mediaType)).value;
  if (mediaType !== TEXT) return (await readUrlEncoded(request, mediaType, [])).value;
  const { value } = await readBinary(request, mediaType, MAX_TEXT_BODY_BYTES);
  return String(value);
}
