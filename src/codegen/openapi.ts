/** The part of an OpenAPI 3.1 document that the generators read; see https://spec.openapis.org/oas/v3.1.0. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  /** Whether what the document does not name is ignored rather than refused, as the API it describes always did. */
  'x-lenient'?: boolean;
  /** Since when the whole API is deprecated, an RFC 3339 instant; every operation then has an `x-successor`. */
  'x-deprecated-since'?: string;
  servers?: { url: string }[];
  security?: SecurityRequirement[];
  paths: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    headers?: Record<string, unknown>;
    examples?: Record<string, unknown>;
    responses?: Record<string, Response>;
    requestBodies?: Record<string, RequestBody>;
    securitySchemes?: Record<string, unknown>;
  };
}

export type Schema = Record<string, unknown>;
export type Reference = { $ref: string };
export type SecurityRequirement = Record<string, string[]>;

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof methods)[number];

export type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, OperationObject>>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface RequestBody {
  required?: boolean;
  content: Record<string, MediaType>;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, unknown>;
}

export interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, MediaType>;
}

export interface RateLimit {
  name: string;
  points: number;
  /** Seconds. */
  per: number;
  by: 'address' | 'account';
}

/** The operation of the main contract that replaces a deprecated one. */
export interface Successor {
  operationId: string;
  /** The successor's path parameters, each with the operation's own that has the same value. */
  parameters?: Record<string, string>;
  /** What replaces it instead where it takes a name as well as an id, and is given a name. */
  byName?: Successor;
  /** The successor's path with the operation's own parameters in braces; the generator writes it. */
  path?: string;
}

export interface OperationObject {
  operationId: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, Response | Reference>;
  security?: SecurityRequirement[];
  'x-access'?: string[];
  'x-problems'?: string[];
  'x-rate-limit'?: RateLimit;
  'x-idempotent'?: boolean;
  'x-conditional'?: 'read' | 'write';
  'x-ranges'?: boolean;
  /** Whether the body is bytes of any number, read as they come. */
  'x-streamed'?: boolean;
  /** Fields that every reply of the operation carries, refusals too. */
  'x-headers'?: Record<string, string>;
  'x-successor'?: Successor;
}

/** An operation with the path and method it stands under, and its parameters resolved. */
export interface PlacedOperation {
  readonly path: string;
  readonly method: Method;
  readonly operation: OperationObject;
  readonly parameters: readonly Parameter[];
  readonly security: readonly SecurityRequirement[];
}

/** Follows a local reference (`#/components/…`); the rest of the document is bundled already. */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  if (!('$ref' in value)) return value;
  const path = value.$ref.replace(/^#\//, '').split('/');
  let target: unknown = document;
  for (const key of path)
    target = (target as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  if (target === undefined) throw new Error(`The document has no ${value.$ref}.`);
  return resolve(document, target as T | Reference);
}

/** All operations, in the document's order. @throws Error when an operationId is missing or used twice */
export function listOperations(document: OpenApiDocument): PlacedOperation[] {
  const seen = new Set<string>();
  const placed: PlacedOperation[] = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation === undefined) continue;
      const id = operation.operationId;
      if (!id || seen.has(id))
        throw new Error(`${method} ${path}: operationId ${id ?? ''} is missing or used twice.`);
      seen.add(id);
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      placed.push({
        path,
        method,
        operation,
        parameters: parameters.map((parameter) => resolve<Parameter>(document, parameter)),
        security: operation.security ?? document.security ?? [],
      });
    }
  }
  return placed;
}
