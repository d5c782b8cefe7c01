/** The part of an OpenAPI 3.1 document that the mock and `parley verify` read; see https://spec.openapis.org/oas/v3.1.0. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly security?: readonly SecurityRequirement[];
  readonly servers?: readonly { readonly url: string }[];
  readonly paths?: Readonly<Record<string, PathItem | Reference>>;
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>> };
}

export type Reference = { readonly $ref: string };
export type Schema = Readonly<Record<string, unknown>> | boolean;
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof methods)[number];

export type PathItem = { readonly parameters?: readonly (Parameter | Reference)[] } & {
  readonly [Name in Method]?: OperationObject;
};

export interface OperationObject {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly SecurityRequirement[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowEmptyValue?: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface HeaderObject {
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown } | Reference>>;
}

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown } | Reference>>;
}

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: 'query' | 'header' | 'cookie';
  readonly name?: string;
}

/** A contract that cannot be served, in words for whoever wrote it. */
export class DocumentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DocumentError';
  }
}

/** A schema of a document that nothing can be checked by, or that no value could be made up for. */
export class SchemaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SchemaError';
  }
}

/**
 * Follows references within the document (RFC 6901); those to other files have been resolved before.
 * @throws DocumentError when there is nothing where it points, or it points to itself
 */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  const seen = new Set<string>();
  let found: T | Reference = value;
  while (isReference(found)) {
    if (seen.has(found.$ref)) throw new DocumentError(`The reference ${found.$ref} leads back to itself.`);
    seen.add(found.$ref);
    found = targetOf(document, found.$ref) as T | Reference;
  }
  return found;
}

/** A schema can be a mere `true`. */
const isReference = (value: object): value is Reference => typeof value === 'object' && '$ref' in value;

function targetOf(document: OpenApiDocument, reference: string): unknown {
  let target: unknown = document;
  for (const key of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    const name = decoded(key).replaceAll('~1', '/').replaceAll('~0', '~');
    target = (target as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  }
  if (target === undefined || target === null)
    throw new DocumentError(`The document has nothing at ${reference}.`);
  return target;
}

/** A text without its percent-encoding; a percent sign that encodes nothing is one. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
