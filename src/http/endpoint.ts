import findMyWay, { type HTTPMethod } from 'find-my-way';
import { type Api, assertComplete, type SecurityHandler } from './api.ts';
import type { Operation, OperationValidators } from './contract.ts';
import type { AnyHandler } from './handler.ts';
import { decodablePath } from './parameters.ts';

/** An operation with all that serving it takes, gathered once at start-up. */
export interface Endpoint {
  readonly id: string;
  readonly operation: Operation;
  readonly handler: AnyHandler;
  readonly validators: OperationValidators;
  readonly security: readonly SecurityHandler[];
  /** The roles it is for; empty: any, or the domain decides because others than a role may too. */
  readonly roles: readonly string[];
  /** The media types of its successes. */
  readonly produces: readonly string[];
  /** Whether what the contract does not name is ignored. */
  readonly lenient: boolean;
}

export interface Match {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string | undefined>>;
}

export interface Routes {
  /** @param path without the query; HEAD is answered as GET (RFC 9110, 9.3.2) */
  find(method: string, path: string): Match | undefined;
  /** The methods the path has, for `Allow`; empty when there is no such path. */
  allowed(path: string): string[];
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'] as const;

/** A radix tree over the operations of an API. @throws Error when the API is incomplete or two operations collide */
export function createRoutes(api: Api): Routes {
  assertComplete(api);
  // How long each may be is for the contract to say; Node bounds the whole.
  const router = findMyWay({ maxParamLength: Number.POSITIVE_INFINITY });
  for (const [id, operation] of Object.entries(api.contract.operations)) {
    const path = api.mount + operation.path.replace(/\{(\w+)\}/g, ':$1');
    router.on(operation.method.toUpperCase() as HTTPMethod, path, unused, toEndpoint(api, id, operation));
  }
  const find = (method: string, path: string): Match | undefined => {
    const readable = api.contract.lenient ? decodablePath(path) : path;
    const found = router.find((method === 'HEAD' ? 'GET' : method) as HTTPMethod, readable);
    return found ? { endpoint: found.store as Endpoint, params: found.params } : undefined;
  };
  return {
    find,
    allowed(path) {
      const found: string[] = methods.filter((method) => find(method, path) !== undefined);
      return found.includes('GET') ? [...found, 'HEAD'] : found;
    },
  };
}

/** The router wants a function to call; the pipeline takes the endpoint it keeps instead. */
const unused = (): void => undefined;

function toEndpoint(api: Api, id: string, operation: Operation): Endpoint {
  const successes = Object.entries(operation.replies).filter(([status]) => status.startsWith('2'));
  return {
    id,
    operation,
    handler: api.handlers[id]!,
    validators: api.contract.validators[id] ?? {},
    security: operation.security.map((scheme) => api.security[scheme]!),
    roles: rolesOf(operation),
    produces: [...new Set(successes.flatMap(([, types]) => types))],
    lenient: api.contract.lenient,
  };
}

/** Each rule of `access` suffices; so a role is needed only where nothing but roles is named. */
function rolesOf({ access }: Operation): string[] {
  const roles = access.filter((rule) => rule.startsWith('role:')).map((rule) => rule.slice('role:'.length));
  return roles.length === access.length ? roles : [];
}
