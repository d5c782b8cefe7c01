import { escapePointer } from '../http/validate.ts';
import {
  type HeaderObject,
  type MediaType,
  type ResponseObject,
  resolve,
  type Schema,
} from '../openapi/document.ts';
import { type Contract, type ContractOperation, documentedResponse } from './contract.ts';
import { isJson } from './request.ts';
import { brief, type Discrepancy } from './result.ts';
import type { Reply } from './transport.ts';
import type { Validators } from './validators.ts';

/** Compares a reply with what the contract says of the operation's replies. @returns where they differ */
export type Judge = (operation: ContractOperation, reply: Reply) => Discrepancy[];

export function createJudge(contract: Contract, validators: Validators): Judge {
  const { document } = contract;

  return (operation, reply) => {
    const { status, headers } = reply;
    const fixed = Object.entries(operation.headers)
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name, value]) => headerFault(name, value, headers.get(name)));
    const response = documentedResponse(operation, status);
    if (response === undefined) {
      const documented = Object.keys(operation.responses).join(', ').toLowerCase();
      return [{ pointer: 'status', expected: `one of ${documented}`, got: gotOf(reply) }, ...fixed];
    }
    const bodyFaults = operation.method === 'HEAD' || status === 304 ? [] : judgeBody(response, reply);
    return [...fixed, ...judgeHeaders(response, reply), ...bodyFaults];
  };

  function judgeHeaders({ headers: documented = {} }: ResponseObject, { headers }: Reply): Discrepancy[] {
    return Object.entries(documented).flatMap(([name, reference]) => {
      const { required = false, schema = true } = resolve<HeaderObject>(document, reference);
      const value = headers.get(name);
      if (value === null) return required ? [headerFault(name, 'this header', null)] : [];
      const [fault] = validators.faultsOfTexts(schema, value);
      return fault ? [headerFault(name, `${fault.keyword}: ${fault.message}`, value)] : [];
    });
  }

  function judgeBody({ content = {} }: ResponseObject, reply: Reply): Discrepancy[] {
    const types = Object.keys(content);
    const { mediaType, text, body } = reply;
    // Other contracts often leave bodies unsaid, of refusals above all.
    if (types.length === 0)
      return text === '' || !contract.isOwn
        ? []
        : [{ pointer: 'body', expected: 'no body', got: brief(text) }];
    const type = mediaTypeOf(types, mediaType);
    if (type === undefined)
      return [
        { pointer: 'header /content-type', expected: types.join(' or '), got: brief(mediaType || 'none') },
      ];
    const { schema } = content[type] as MediaType;
    if (schema === undefined || !isJson(mediaType)) return [];
    if (body === undefined) return [{ pointer: 'body', expected: 'well-formed JSON', got: brief(text) }];
    return judgeValue(schema, body);
  }

  function judgeValue(schema: Schema, body: unknown): Discrepancy[] {
    return validators.nearestFaultsOf(schema, body).map(({ pointer, keyword, message }) => ({
      pointer: `body ${brief(pointer || '/')}`,
      expected: `${keyword}: ${wordsFor[keyword] ?? message}`,
      got: brief(valueAt(body, pointer)),
    }));
  }
}

const NO_SUCH_FIELD = 'no such field';
const wordsFor: Readonly<Record<string, string>> = {
  required: 'this field',
  additionalProperties: NO_SUCH_FIELD,
  unevaluatedProperties: NO_SUCH_FIELD,
};

/** Whether nobody can work with such a reply; what it holds beside, or says in its header fields, is in nobody's way. */
export const isInTheWay = ({ pointer, expected }: Discrepancy): boolean =>
  pointer === 'header /content-type' || (!pointer.startsWith('header ') && !expected.endsWith(NO_SUCH_FIELD));

const headerFault = (name: string, expected: string, got: string | null): Discrepancy => ({
  pointer: `header /${escapePointer(name.toLowerCase())}`,
  expected,
  got: brief(got ?? 'none'),
});

/** The documented media type that means this one: itself, else `image/*`, else any. */
function mediaTypeOf(documented: readonly string[], mediaType: string): string | undefined {
  const [group] = mediaType.split('/');
  return [mediaType, `${group}/*`, '*/*']
    .map((wanted) => documented.find((one) => one.split(';')[0]!.trim().toLowerCase() === wanted))
    .find((found) => found !== undefined);
}

function valueAt(body: unknown, pointer: string): unknown {
  const words = pointer.split('/').slice(1);
  return words.reduce(
    (value, word) =>
      (value as Record<string, unknown> | null | undefined)?.[
        word.replaceAll('~1', '/').replaceAll('~0', '~')
      ],
    body,
  );
}

/** A reply in a few words: its status, and what kind of problem or text it is. */
export function gotOf({ status, headers, mediaType, body, text }: Reply): string {
  const { type, detail } = Object(body) as { type?: unknown; detail?: unknown };
  const what = typeof type === 'string' ? `${brief(type)} ${brief(detail ?? '')}` : brief(text);
  const location = headers.get('location');
  const where = status >= 300 && status < 400 && location !== null ? `to ${brief(location)} ` : '';
  return `${status} ${where}${brief(mediaType)} ${what}`.trim().replace(/\s+/g, ' ');
}
