import findMyWay, { type HTTPMethod } from 'find-my-way';
import {
  DocumentError,
  type Method,
  methods,
  type OpenApiDocument,
  type OperationObject,
  type PathItem,
  resolve,
} from './document.ts';

/** An operation of the contract that is served, with the path and method it stands under. */
export interface DocumentOperation {
  /** Its `operationId`, or method and path where it has none. */
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly item: PathItem;
  readonly object: OperationObject;
}

export interface DocumentRoutes {
  readonly operations: readonly DocumentOperation[];
  /** @param path without the query; HEAD is answered as GET where it has no operation of its own */
  find(method: string, path: string): DocumentOperation | undefined;
  /** The methods the path has, for `Allow`; empty when there is no such path. */
  allowed(path: string): string[];
  byId(id: string): DocumentOperation | undefined;
}

/** A radix tree over a document's operations. @throws DocumentError when two operations have one id or mean the same path */
export function createDocumentRoutes(document: OpenApiDocument): DocumentRoutes {
  const router = findMyWay({ maxParamLength: 8000, allowUnsafeRegex: true });
  const byId = new Map<string, DocumentOperation>();
  const byPattern = new Map<string, DocumentOperation>();
  for (const operation of listOperations(document)) {
    const { id, path } = operation;
    const method = operation.method.toUpperCase() as HTTPMethod;
    const pattern = patternOf(path);
    const twin = byPattern.get(`${method} ${pattern}`);
    if (twin) throw new DocumentError(`${method} ${path} and ${method} ${twin.path} mean the same.`);
    if (byId.has(id)) throw new DocumentError(`Two operations have the operationId ${id}.`);
    byId.set(id, operation);
    byPattern.set(`${method} ${pattern}`, operation);
    router.on(method, pattern, unused, operation);
  }
  const find = (method: string, path: string): DocumentOperation | undefined =>
    router.find(method as HTTPMethod, path)?.store ??
    (method === 'HEAD' ? router.find('GET', path)?.store : undefined);
  return {
    operations: [...byId.values()],
    find,
    allowed: (path) => methods.map((method) => method.toUpperCase()).filter((method) => find(method, path)),
    byId: (id) => byId.get(id),
  };
}

/** The router wants a function to call; the mock takes the operation it keeps instead. */
const unused = (): void => undefined;

function listOperations(document: OpenApiDocument): DocumentOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, reference]) => {
    const item = resolve<PathItem>(document, reference);
    return methods.flatMap((method) => {
      const object = item[method];
      const id = object?.operationId ?? `${method.toUpperCase()} ${path}`;
      return object ? [{ id, method, path, item, object }] : [];
    });
  });
}

/**
 * `/pets/{petId}.json` as the router writes it: a segment is a text, a parameter, or an expression when it is both, or
 * has an asterisk, which the router has a meaning of its own for.
 */
function patternOf(path: string): string {
  let count = 0;
  return path
    .split('/')
    .map((segment) => {
      const texts = segment.split(/\{[^}]*\}/);
      if (texts.length === 1 && !segment.includes('*')) return segment.replaceAll(':', '::');
      const name = `:p${count++}`;
      return texts.join('') === '' && texts.length === 2
        ? name
        : `${name}(^${texts.map(escapeExpression).join('[^/]+')}$)`;
    })
    .join('/');
}

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
