import { header } from './header.ts';
import {
  listOperations,
  type OpenApiDocument,
  type PlacedOperation,
  type RequestBody,
  type Response,
  resolve,
} from './openapi.ts';

/** `operations.ts`: what the machine needs to know of every operation, as a constant. */
export function operationsModule(source: string, document: OpenApiDocument): string {
  const placed = listOperations(document);
  const table = Object.fromEntries(placed.map((one) => [one.operation.operationId, row(document, one)]));
  const open = placed
    .filter((one) => one.security.length === 0)
    .map((one) => `'${one.operation.operationId}'`);
  return `${header(source)}
export const operations = ${JSON.stringify(table, null, 2)} as const;

/** The operations that are called without an account. */
export type PublicOperation = ${open.join(' | ') || 'never'};
`;
}

function row(document: OpenApiDocument, { path, method, operation, parameters, security }: PlacedOperation) {
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  return {
    method,
    path,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      type: resolve<Record<string, unknown>>(document, parameter.schema).type ?? 'string',
    })),
    body: body ? { required: body.required ?? false, mediaTypes: Object.keys(body.content) } : null,
    replies: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        Object.keys(resolve<Response>(document, response).content ?? {}),
      ]),
    ),
    security: security.map((requirement) => Object.keys(requirement)[0] ?? ''),
    access: operation['x-access'] ?? [],
    problems: operation['x-problems'] ?? [],
    rateLimit: operation['x-rate-limit'] ?? null,
    idempotent: operation['x-idempotent'] ?? false,
    conditional: operation['x-conditional'] ?? null,
  };
}
