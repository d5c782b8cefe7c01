import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { header } from './header.ts';
import {
  listOperations,
  type OpenApiDocument,
  type Parameter,
  type PlacedOperation,
  type RequestBody,
  type Response,
  resolve,
  type Schema,
} from './openapi.ts';

/** Where the validator of one part of one operation stands in the exported table: e.g. `['getMe', 'replies', '200', 'application/json']`. */
type Place = readonly string[];

/**
 * `validators.js`: an Ajv standalone validator for every request part and every reply, so that starting costs nothing.
 * Request parts list all faults of an input; path, query and header values are decoded to their types before.
 */
export function validatorsModule(source: string, document: OpenApiDocument): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    useDefaults: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
    formats: { password: true, binary: true },
  });
  // CommonJS: the namespace is the function under node's ESM, its `default` in the types.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  // Widths are for clients; `minimum` and `maximum` say more, and one fault is told once.
  for (const width of ['int32', 'int64']) ajv.addFormat(width, true);
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    ajv.addSchema({ ...localRefs(schema), $id: name });
  }
  const exports: Record<string, string> = {};
  const tree: Tree = {};
  for (const placed of listOperations(document)) {
    for (const [place, schema] of parts(document, placed)) {
      const id = place.map((word) => word.replace(/\W+/g, '_')).join('_');
      ajv.addSchema({ ...localRefs(schema), $id: id });
      exports[id] = id;
      put(tree, place, id);
    }
  }
  const code = (standaloneCode as unknown as (ajv: Ajv2020, exports: Record<string, string>) => string)(
    ajv,
    exports,
  );
  return [
    header(source),
    `import { createRequire } from 'node:module';`,
    // Ajv writes `require` for its small runtime even in a module.
    'const require = createRequire(import.meta.url);',
    code.replace('"use strict";', '').replace(/^export const (\w+) = /gm, 'const $1 = '),
    `export const validators = ${printTree(tree)};\n`,
  ].join('\n');
}

function* parts(
  document: OpenApiDocument,
  { operation, parameters }: PlacedOperation,
): Generator<[Place, Schema]> {
  const id = operation.operationId;
  for (const place of ['path', 'query', 'header'] as const) {
    const own = parameters.filter((parameter) => parameter.in === place);
    // An operation without query parameters takes none: an unknown one is a fault there too.
    if (own.length > 0 || place === 'query') yield [[id, place], parametersSchema(document, own, place)];
  }
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  for (const [mediaType, { schema }] of Object.entries(body?.content ?? {})) {
    if (schema) yield [[id, 'body', mediaType], schema];
  }
  for (const [status, reference] of Object.entries(operation.responses)) {
    for (const [mediaType, { schema }] of Object.entries(
      resolve<Response>(document, reference).content ?? {},
    )) {
      if (schema) yield [[id, 'replies', status, mediaType], schema];
    }
  }
}

function parametersSchema(
  document: OpenApiDocument,
  parameters: readonly Parameter[],
  place: string,
): Schema {
  const name = ({ name }: Parameter) => (place === 'header' ? name.toLowerCase() : name);
  return {
    type: 'object',
    additionalProperties: place === 'header' || document['x-lenient'] === true,
    required: parameters.filter(({ required }) => required).map(name),
    properties: Object.fromEntries(parameters.map((parameter) => [name(parameter), parameter.schema])),
  };
}

/** `#/components/schemas/Account` -> `Account`, the `$id` it is added under. */
function localRefs<T>(node: T): T {
  if (Array.isArray(node)) return node.map(localRefs) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/components/schemas/', '')
        : localRefs(value),
    ]),
  ) as T;
}

type Tree = { [word: string]: Tree | string };

function put(tree: Tree, [word, ...rest]: Place, id: string): void {
  if (word === undefined) return;
  if (rest.length === 0) {
    tree[word] = id;
    return;
  }
  tree[word] ??= {};
  put(tree[word] as Tree, rest, id);
}

function printTree(tree: Tree | string, indent = ''): string {
  if (typeof tree === 'string') return tree;
  const lines = Object.entries(tree).map(
    ([word, value]) => `${indent}  ${JSON.stringify(word)}: ${printTree(value, `${indent}  `)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

/** `validators.d.ts`: the shape that the machine knows. */
export const validatorsTypes = (source: string): string => `${header(source)}
import type { ValidateFunction } from 'ajv';

interface OperationValidators {
  readonly path?: ValidateFunction;
  readonly query?: ValidateFunction;
  readonly header?: ValidateFunction;
  readonly body?: Readonly<Record<string, ValidateFunction>>;
  readonly replies?: Readonly<Record<string, Readonly<Record<string, ValidateFunction>>>>;
}

export declare const validators: Readonly<Record<string, OperationValidators>>;
`;
