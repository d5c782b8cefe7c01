import type { ErrorObject, ValidateFunction } from 'ajv';
import { Fault, type RequestFault } from './fault.ts';

/** More than this helps nobody. */
const MAX_FAULTS = 100;

/**
 * Collects the faults of one part of a request.
 * @param validator generated; undefined where the contract has nothing to say
 */
export function faultsOf(
  validator: ValidateFunction | undefined,
  value: unknown,
  place: RequestFault['in'],
): RequestFault[] {
  if (validator === undefined || validator(value)) return [];
  return (validator.errors ?? []).slice(0, MAX_FAULTS).map((error) => toFault(error, place));
}

/** @throws Fault `invalid-request` when there are any */
export function refuse(faults: readonly RequestFault[]): void {
  const [first, ...others] = faults;
  if (first !== undefined) throw invalidRequest(first, ...others);
}

/** The refusal of a request with these faults; its sentence is of the first. */
export function invalidRequest(...faults: readonly [RequestFault, ...RequestFault[]]): Fault {
  const [first] = faults;
  const where = first.pointer === '' ? `the ${first.in}` : `${first.in} ${first.pointer}`;
  return new Fault('invalid-request', `${where} ${first.message}.`, {
    errors: faults.slice(0, MAX_FAULTS),
  });
}

/** The faults of a reply of ours, as one line for the log; undefined when it keeps the contract. */
export function replyFaults(validator: ValidateFunction, body: unknown): string | undefined {
  if (validator(body)) return undefined;
  return (validator.errors ?? [])
    .slice(0, 5)
    .map((error) => `${pointerOf(error) || '/'} ${error.message}`)
    .join('; ');
}

function toFault(error: ErrorObject, place: RequestFault['in']): RequestFault {
  return { in: place, pointer: pointerOf(error), keyword: error.keyword, message: messageOf(error) };
}

/** Points at the missing or unknown property itself, not at the object around it. */
function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  const name =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : undefined;
  return name === undefined ? instancePath : `${instancePath}/${escapePointer(String(name))}`;
}

function messageOf({ keyword, message, params }: ErrorObject): string {
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties') return 'is not known here';
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
  return message ?? 'is not valid';
}

/** A name as a part of a JSON Pointer (RFC 6901). */
export const escapePointer = (word: string): string => word.replaceAll('~', '~0').replaceAll('/', '~1');
