import type { ErrorObject } from 'ajv';
import type { RequestFault } from '../http/fault.ts';
import type { DocumentOperation } from '../openapi/routes.ts';
import { MockRefusal } from './problem.ts';

/** A finding of Ajv as a fault of a request. @param part where the value that was checked comes from */
export function faultOf(error: ErrorObject, part: RequestFault['in']): RequestFault {
  const { keyword, instancePath, params, message = 'is not as the contract has it' } = error;
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  const pointer = name === undefined ? instancePath : `${instancePath}/${escaped(String(name))}`;
  return { in: part, pointer, keyword, message: wordsFor[keyword] ?? message };
}

const wordsFor: Readonly<Record<string, string>> = {
  required: 'is missing',
  additionalProperties: 'is unknown',
  unevaluatedProperties: 'is unknown',
};

/** As part of a JSON Pointer (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** All that is wrong with a request: 422 where the operation documents that and not 400. */
export function invalidRequest({ object }: DocumentOperation, faults: readonly RequestFault[]): MockRefusal {
  const { responses = {} } = object;
  const status = '422' in responses && !('400' in responses) ? 422 : 400;
  const list = faults.map((fault) => `${fault.in} ${fault.pointer} ${fault.message}`.replace(/ +/g, ' '));
  return new MockRefusal(status, `The request is not as the contract has it: ${list.join('; ')}.`, {
    errors: faults,
  });
}
