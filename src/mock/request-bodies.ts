import type { IncomingMessage, ServerResponse } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { hasBody, readJson, readUrlEncoded } from '../http/body.ts';
import type { RequestFault } from '../http/fault.ts';
import { type OpenApiDocument, type RequestBody, resolve, type Schema } from '../openapi/document.ts';
import type { DocumentOperation } from '../openapi/routes.ts';
import { compile, createAjv } from '../openapi/schemas.ts';
import { MockRefusal } from './problem.ts';
import { faultOf } from './request-faults.ts';

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
const isForm = (mediaType: string): boolean =>
  mediaType === 'application/x-www-form-urlencoded' || mediaType === 'multipart/form-data';

export function createBodyCheck(document: OpenApiDocument): CheckBody {
  const strict = createAjv(document, { verbose: true });
  // The fields of forms are texts.
  const lenient = createAjv(document, { verbose: true, coerceTypes: 'array' });
  const validators = new Map<Schema, ValidateFunction>();

  function validatorOf(schema: Schema, mediaType: string, id: string): ValidateFunction {
    const known = validators.get(schema);
    if (known) return known;
    const validator = compile(isForm(mediaType) ? lenient : strict, schema, `${id} body`);
    validators.set(schema, validator);
    return validator;
  }

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
    if (!isJson(mediaType) && !isForm(mediaType)) return [];
    const value = await read(request, mediaType);
    if (schema === undefined) return [];
    const validate = validatorOf(schema, mediaType, operation.id);
    return validate(value)
      ? []
      : (validate.errors ?? []).filter(isMeant).map((error) => faultOf(error, 'body'));
  };
}

/** The documented media type that means this one: itself, else `image/*`, else any. */
function mediaTypeOf(documented: readonly string[], mediaType: string): string | undefined {
  const [group] = mediaType.split('/');
  return [mediaType, `${group}/*`, '*/*']
    .map((wanted) => documented.find((one) => one.split(';')[0]!.trim().toLowerCase() === wanted))
    .find((found) => found !== undefined);
}

/** A field that is only read is required of replies, not of requests. */
function isMeant({ keyword, params, parentSchema }: ErrorObject): boolean {
  if (keyword !== 'required') return true;
  const property = parentSchema?.properties?.[params.missingProperty];
  return property?.readOnly !== true;
}

async function read(request: IncomingMessage, mediaType: string): Promise<unknown> {
  if (mediaType === 'multipart/form-data') return readParts(request);
  const { value } = await (isJson(mediaType)
    ? readJson(request, mediaType)
    : readUrlEncoded(request, mediaType, []));
  return value;
}

/** The fields of a form; a file is an empty text. */
function readParts(request: IncomingMessage): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) =>
      reject(new MockRefusal(400, `The form could not be read: ${(error as Error).message}.`));
    try {
      const fields: [string, string][] = [];
      const parser = new Busboy({ headers: request.headers as BusboyHeaders });
      parser.on('field', (name, value) => fields.push([name, value]));
      parser.on('file', (name, file) => {
        fields.push([name, '']);
        file.resume();
      });
      parser.once('error', refuse);
      parser.once('finish', () => resolve(gathered(fields)));
      request.pipe(parser);
    } catch (error) {
      refuse(error);
    }
  });
}

/** A name that comes several times is a list. */
function gathered(fields: Iterable<[string, string]>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
