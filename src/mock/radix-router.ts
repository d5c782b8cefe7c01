import { OpenAPIRouter, type Operation, type ParsedRequest, type Request } from 'openapi-backend';
import type { DocumentRoutes } from '../openapi/routes.ts';
import { createParser, type Parse } from './request-parts.ts';

/**
 * The router of openapi-backend on a radix tree. Its own makes the list of operations, and an expression for each path,
 * anew with every request, and takes each request apart three times.
 */
export class RadixRouter extends OpenAPIRouter {
  readonly #routes: DocumentRoutes;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #parsers: ReadonlyMap<Operation, Parse>;

  /** @param operations as openapi-backend takes them, by their ids, without references */
  constructor(routes: DocumentRoutes, operations: ReadonlyMap<string, Operation>) {
    super({ definition: { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} } });
    this.#routes = routes;
    this.#operations = operations;
    const parseQuery = (query: string) =>
      this.parseRequestQuery({ method: '', path: '', headers: {}, query });
    this.#parsers = new Map(
      [...operations.values()].map((operation) => [operation, createParser(operation, parseQuery)]),
    );
  }

  /** @throws Error whose beginning, 404 or 405, openapi-backend goes by */
  override matchOperation({ method, path }: Request): Operation {
    const found = this.#routes.find(method, path);
    const operation = found && this.#operations.get(found.id);
    if (operation) return operation;
    throw new Error(this.#routes.allowed(path).length > 0 ? '405-methodNotAllowed' : '404-notFound');
  }

  override getOperations(): Operation[] {
    return [...this.#operations.values()];
  }

  override getOperation(id: string): Operation | undefined {
    return this.#operations.get(id);
  }

  override parseRequest(request: Request, operation?: Operation): ParsedRequest {
    const parsed = request as ParsedRequest & { isParsed?: true };
    const parse = operation && this.#parsers.get(operation);
    // Once is enough; before it knows the operation, openapi-backend needs nothing of it.
    if (parse && !parsed.isParsed) Object.assign(parsed, parse(request), { isParsed: true });
    return parsed;
  }
}
