import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  type RequestBody,
  type ResponseObject,
  resolve,
  type Schema,
  type SecurityScheme,
} from '../openapi/document.ts';
import { createDocumentRoutes, type DocumentOperation } from '../openapi/routes.ts';

/** A contract to hold a deployment against. */
export interface Contract {
  /** `parley`, the name of a dialect, or the path of a document. */
  readonly name: string;
  readonly title: string;
  /** Whether it is one of Parley's own, which leave nothing unsaid. */
  readonly isOwn: boolean;
  readonly document: OpenApiDocument;
  readonly operations: readonly ContractOperation[];
  /** @returns the operation that reads what is at a path, if there is one */
  read(path: string): ContractOperation | undefined;
}

/** One operation, its references within the document followed. */
export interface ContractOperation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** By status: `200`, `4XX` or `default`. */
  readonly responses: Readonly<Record<string, ResponseObject>>;
  /** Every way in which a token is sent; empty where none is needed. */
  readonly security: readonly SecurityScheme[];
  /** Whether it may be called without a token too. */
  readonly isOpen: boolean;
  /** `x-access`: who may call it; empty where the contract does not say. */
  readonly access: readonly string[];
  /** `x-headers`: fields that every reply carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it has a limit of its own on how often it may be called. */
  readonly isLimited: boolean;
  /** Whether query parameters that it does not name are refused. */
  readonly isClosed: boolean;
  /** `x-lenient`: whether an empty text of a query or a form is none. */
  readonly isLenient: boolean;
}

/** What Parley's own contracts say in words of their own. */
interface Extensions {
  readonly 'x-access'?: readonly string[];
  readonly 'x-headers'?: Readonly<Record<string, string>>;
  readonly 'x-rate-limit'?: object;
}

const GENERATED = new URL('../../generated/', import.meta.url);

/**
 * Reads a contract of Parley's own.
 * @param name `parley` or a dialect
 * @throws Error when there is none of that name
 */
export function readOwnContract(name: string): Contract {
  const file = new URL(`${name === 'parley' ? name : `dialects/${name}`}/openapi.json`, GENERATED);
  return { ...contractOf(name, JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))), isOwn: true };
}

/** @throws Error when something that the document refers to is not in it */
export function contractOf(name: string, document: OpenApiDocument): Contract {
  const { 'x-lenient': lenient } = document as { 'x-lenient'?: boolean };
  // Whether a contract of somebody else's is closed, it does not say.
  const isClosed = name === 'parley' && lenient !== true;
  const routes = createDocumentRoutes(document);
  const operations = routes.operations.map((one) => ({
    ...operationOf(document, one),
    isClosed,
    isLenient: lenient === true,
  }));
  return {
    name,
    title: `${document.info.title} ${document.info.version}`,
    isOwn: false,
    document,
    operations,
    read(path) {
      const found = routes.find('GET', path);
      return operations.find(({ id }) => id === found?.id);
    },
  };
}

function operationOf(document: OpenApiDocument, operation: DocumentOperation) {
  const { id, method, path, item } = operation;
  const object: OperationObject & Extensions = operation.object;
  const all = [...(object.parameters ?? []), ...(item.parameters ?? [])].map((one) =>
    resolve<Parameter>(document, one),
  );
  const requirements = object.security ?? document.security ?? [];
  const isEmpty = (requirement: object) => Object.keys(requirement).length === 0;
  // Of several sets of schemes that would do, the first.
  const schemes = Object.keys(requirements.find((requirement) => !isEmpty(requirement)) ?? {});
  return {
    id,
    method: method.toUpperCase(),
    path,
    // What an operation says of a parameter takes the place of what its path says.
    parameters: all.filter(
      (one, at) => all.findIndex(({ name, in: place }) => name === one.name && place === one.in) === at,
    ),
    body: object.requestBody && resolve<RequestBody>(document, object.requestBody),
    responses: Object.fromEntries(
      Object.entries(object.responses ?? {}).map(([status, one]) => [
        status.toUpperCase(),
        resolve<ResponseObject>(document, one),
      ]),
    ),
    security: schemes.flatMap((scheme) => {
      const found = document.components?.securitySchemes?.[scheme];
      return found ? [resolve<SecurityScheme>(document, found)] : [];
    }),
    isOpen: requirements.some(isEmpty),
    access: object['x-access'] ?? [],
    headers: object['x-headers'] ?? {},
    isLimited: object['x-rate-limit'] !== undefined,
  };
}

/** The response that the operation documents for a status: an exact one counts before `4XX`, and that before `default`. */
export function documentedResponse(
  { responses }: ContractOperation,
  status: number,
): ResponseObject | undefined {
  return responses[`${status}`] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.DEFAULT;
}

/** The media types of an operation's body that can be sent. */
export const bodyTypes = ({ body, method }: ContractOperation): string[] =>
  // A GET of fetch has no body.
  method === 'GET' || method === 'HEAD' ? [] : Object.keys(body?.content ?? {});

/** The fields of a form that are files. */
export function fileFields({ document }: Contract, schema: Schema | undefined): string[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const { properties = {} } = resolve<{ properties?: Record<string, Schema> }>(document, schema);
  const isFile = (one: Schema) =>
    typeof one === 'object' && resolve<{ format?: string }>(document, one).format === 'binary';
  return Object.entries(properties)
    .filter(([, one]) => isFile(one))
    .map(([name]) => name);
}
