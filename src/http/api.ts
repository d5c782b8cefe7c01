import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../domain/caller.ts';
import type { DomainError } from '../domain/errors.ts';
import type { Contract, Operation, OperationValidators } from './contract.ts';
import type { Fault } from './fault.ts';
import type { AnyHandler } from './handler.ts';

/**
 * An API as a value: its contract, a handler for each operation, a security handler for each scheme, and how it says
 * no. The main API, the dialects and the mock are equals, mounted by the same function.
 */
export interface Api {
  readonly contract: Contract;
  /** The path it is served under, without a slash at the end; empty for the root. */
  readonly mount: string;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly security: Readonly<Record<string, SecurityHandler>>;
  /** Every refusal in the API's own envelope. */
  readonly renderError: (error: DomainError | Fault, context: ErrorContext) => ErrorReply;
}

/** Where a refusal happened. */
export interface ErrorContext {
  readonly requestId: string;
  /** Undefined where the request was for none. */
  readonly operationId: string | undefined;
}

/** Finds the caller in the request's headers. @throws Fault `unauthenticated` */
export type SecurityHandler = (headers: IncomingHttpHeaders) => Caller | Promise<Caller>;

export interface ErrorReply {
  readonly status: number;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The stable name of the refusal, for metrics and tests. */
  readonly code: string;
}

/** Starting half-equipped would fail open later: @throws Error naming every operation that lacks something. */
export function assertComplete({ contract, handlers, security }: Api): void {
  const faults: string[] = [];
  for (const [id, operation] of Object.entries(contract.operations)) {
    if (!Object.hasOwn(handlers, id)) faults.push(`${id} has no handler`);
    for (const scheme of operation.security)
      if (!Object.hasOwn(security, scheme))
        faults.push(`${id} needs the security handler ${scheme || '(none)'}`);
    if ((operation.security.length === 0 || operation.open) && !operation.access.includes('public'))
      faults.push(`${id} names no security and is not public`);
    for (const [part, validator] of neededValidators(operation, contract.validators[id]))
      if (typeof validator !== 'function') faults.push(`${id} has no validator for its ${part}`);
  }
  for (const id of Object.keys(handlers))
    if (!Object.hasOwn(contract.operations, id))
      faults.push(`${id} has a handler but is not in the contract`);
  if (faults.length > 0) throw new Error(`The API ${contract.name} is incomplete: ${faults.join('; ')}.`);
}

/** Every part of an operation that the contract describes, with its validator; a query always, be it an empty one. */
function neededValidators(operation: Operation, validators: OperationValidators = {}): [string, unknown][] {
  const parts: [string, unknown][] = [['query', validators.query]];
  for (const part of ['path', 'header'] as const)
    if (operation.parameters.some((parameter) => parameter.in === part)) parts.push([part, validators[part]]);
  for (const type of operation.body?.mediaTypes ?? []) parts.push([`body ${type}`, validators.body?.[type]]);
  for (const [status, types] of Object.entries(operation.replies))
    for (const type of types.filter((one) => one.endsWith('json')))
      parts.push([`reply ${status} ${type}`, validators.replies?.[status]?.[type]]);
  return parts;
}
