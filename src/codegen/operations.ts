import { header } from './header.ts';
import {
  listOperations,
  type OpenApiDocument,
  type PlacedOperation,
  type RequestBody,
  type Response,
  resolve,
  type Schema,
} from './openapi.ts';

/** `operations.ts`: what the machine needs to know of every operation, as a constant. */
export function operationsModule(source: string, document: OpenApiDocument): string {
  const placed = listOperations(document);
  const table = Object.fromEntries(placed.map((one) => [one.operation.operationId, row(document, one)]));
  const named = (filter: (one: PlacedOperation) => boolean) =>
    placed
      .filter(filter)
      .map((one) => `'${one.operation.operationId}'`)
      .join(' | ') || 'never';
  return `${header(source)}
export const operations = ${JSON.stringify(table, null, 2)} as const;

/** What holds for all of them. */
export const traits = ${JSON.stringify(traits(document), null, 2)} as const;

/** The operations that are called without an account. */
export type PublicOperation = ${named(({ security }) => security.length === 0)};

/** The operations that are called with an account or without. */
export type OpenOperation = ${named(isOpen)};
`;
}

/** `Deprecation` is a structured date, in seconds since 1970 (RFC 9745, 2.1). */
function traits(document: OpenApiDocument) {
  const since = document['x-deprecated-since'];
  return {
    lenient: document['x-lenient'] ?? false,
    deprecation: since ? `@${Date.parse(since) / 1000}` : null,
  };
}

/** Whether `{}`, no account, is one of the ways to call it. */
const isOpen = ({ security }: PlacedOperation): boolean =>
  security.some((requirement) => Object.keys(requirement).length === 0);

function row(document: OpenApiDocument, placed: PlacedOperation) {
  const { path, method, operation, parameters, security } = placed;
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  const successor = operation['x-successor'];
  return {
    method,
    path,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      ...textFacts(document, parameter.schema, parameter.required ?? false),
    })),
    body: body
      ? {
          required: body.required ?? false,
          mediaTypes: Object.keys(body.content),
          form: formFields(document, body),
          maxBytes: operation['x-streamed'] ? null : maxBytes(document, body),
          streamed: operation['x-streamed'] ?? false,
        }
      : null,
    replies: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        Object.keys(resolve<Response>(document, response).content ?? {}),
      ]),
    ),
    security: security.flatMap((requirement) => Object.keys(requirement).slice(0, 1)),
    open: isOpen(placed),
    access: operation['x-access'] ?? [],
    problems: operation['x-problems'] ?? [],
    rateLimit: operation['x-rate-limit'] ?? null,
    idempotent: operation['x-idempotent'] ?? false,
    conditional: operation['x-conditional'] ?? null,
    ranges: operation['x-ranges'] ?? false,
    headers: operation['x-headers'] ?? {},
    successor: successor?.path ? { path: successor.path, byName: successor.byName?.path ?? null } : null,
  };
}

/** The fields of a body that is a form of either kind, told apart by whether they are files. */
function formFields(document: OpenApiDocument, { content }: RequestBody) {
  const form = content['multipart/form-data'] ?? content['application/x-www-form-urlencoded'];
  if (!form?.schema) return null;
  const { properties = {}, required = [] } = resolve<FormSchema>(document, form.schema);
  const fields = Object.entries(properties);
  const isFile = (schema: Schema) => resolve<Schema>(document, schema).format === 'binary';
  return {
    files: fields.filter(([, schema]) => isFile(schema)).map(([name]) => name),
    texts: fields
      .filter(([, schema]) => !isFile(schema))
      .map(([name, schema]) => ({ name, ...textFacts(document, schema, required.includes(name)) })),
  };
}

interface FormSchema {
  properties?: Record<string, Schema>;
  required?: string[];
}

/**
 * The type of a value that comes as text. Forms send every field that was left empty, which the lenient originals took
 * for none.
 */
function textFacts(document: OpenApiDocument, schema: Schema, isRequired: boolean) {
  const { type = 'string' } = resolve<Schema>(document, schema);
  if (isRequired || !document['x-lenient']) return { type };
  return { type, empty: Array.isArray(type) && type.includes('null') ? 'null' : 'absent' };
}

/** How long a body may be that is bytes and nothing else: the `maxLength` of its binary schema; null for any other. */
function maxBytes(document: OpenApiDocument, body: RequestBody): number | null {
  const [content] = Object.values(body.content);
  const schema = content?.schema && resolve<Schema>(document, content.schema);
  if (schema?.format !== 'binary') return null;
  if (typeof schema.maxLength !== 'number')
    throw new Error('A binary body needs a maxLength, unless it is x-streamed.');
  return schema.maxLength;
}
