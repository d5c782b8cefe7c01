import {
  listOperations,
  type OpenApiDocument,
  type PlacedOperation,
  type Response,
  resolve,
  type Successor,
} from './openapi.ts';

/**
 * Writes into a deprecated document which operation of the main one replaces each of its own, and the headers that
 * every reply says so with.
 * @throws Error when an operation names no successor, or one that there is not
 */
export function supersede(document: OpenApiDocument, main: OpenApiDocument): void {
  const successors = new Map(listOperations(main).map((placed) => [placed.operation.operationId, placed]));
  document.components = { ...document.components, headers: { ...document.components?.headers, ...headers } };
  for (const { operation } of listOperations(document)) {
    const locate = (successor: Successor | undefined): void => {
      const placed = successor && successors.get(successor.operationId);
      if (!placed)
        throw new Error(`${operation.operationId}: x-successor names no operation of the main contract.`);
      successor.path = successorPath(placed, successor);
      if (successor.byName) locate(successor.byName);
    };
    locate(operation['x-successor']);
    for (const [status, reference] of Object.entries(operation.responses)) {
      const response = resolve<Response>(document, reference);
      const names = status === '429' || status === '503' ? [...carried, 'Retry-After'] : carried;
      response.headers = { ...response.headers, ...Object.fromEntries(names.map(refTo)) };
    }
  }
}

/** What the deprecated operation knows of the path stands in braces; what it does not is left percent-encoded. */
function successorPath({ path, parameters }: PlacedOperation, { parameters: own = {} }: Successor): string {
  for (const name of Object.keys(own))
    if (!parameters.some((one) => one.in === 'path' && one.name === name))
      throw new Error(`x-successor: ${path} has no parameter ${name}.`);
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => (own[name] ? `{${own[name]}}` : `%7B${name}%7D`));
}

const header = (description: string, schema: object) => ({ description, schema });
/** One that no reply lacks. */
const always = (description: string, schema: object) => ({ description, required: true, schema });

const headers = {
  Deprecation: always('Since when the operation is deprecated (RFC 9745).', {
    type: 'string',
    maxLength: 20,
  }),
  Link: always('The operation that replaces it, as `rel="successor-version"` (RFC 8288, RFC 5829).', {
    type: 'string',
    maxLength: 2000,
  }),
  'Retry-After': header('Seconds to wait before the next try.', {
    type: 'integer',
    minimum: 0,
    maximum: 86400,
    examples: [5],
  }),
  'X-Request-Id': always('The id of the request, as sent or made; it is in the log too.', {
    type: 'string',
    maxLength: 64,
  }),
};

const carried = ['Deprecation', 'Link', 'X-Request-Id'];
const refTo = (name: string) => [name, { $ref: `#/components/headers/${name}` }];
