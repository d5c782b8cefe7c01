import { resolve, type Schema } from '../openapi/document.ts';
import type { Contract, ContractOperation } from './contract.ts';
import { bodyTypes } from './contract.ts';
import { isJson } from './request.ts';
import { type Part, type Rule, rulesOf } from './rules.ts';

/** One part of an operation's request, and its schema. */
export interface RequestPart {
  readonly part: Part;
  /** Of a body; else empty. */
  readonly mediaType: string;
  readonly schema: Exclude<Schema, boolean>;
  /** Whether an empty text in it is none. */
  readonly isLenient: boolean;
}

/** The parts of a request that the contract says something about. */
export function partsOf(contract: Contract, operation: ContractOperation): RequestPart[] {
  const parts = (['path', 'query', 'header'] as const).map((part) => {
    const own = operation.parameters.filter((parameter) => parameter.in === part);
    const name = ({ name }: { readonly name: string }) => (part === 'header' ? name.toLowerCase() : name);
    const schema = {
      required: own.filter(({ required }) => required).map(name),
      properties: Object.fromEntries(own.map((parameter) => [name(parameter), parameter.schema ?? {}])),
      ...(part === 'query' && operation.isClosed && { additionalProperties: false }),
    };
    return { part, mediaType: '', schema, isLenient: part === 'query' && operation.isLenient };
  });
  const bodies = bodyTypes(operation).map((mediaType) => ({
    part: 'body' as const,
    mediaType,
    schema: objectOf(operation.body?.content[mediaType]?.schema),
    isLenient: !isJson(mediaType) && operation.isLenient,
  }));
  const { document } = contract;
  // What is wrong with bytes, no keyword says.
  const isText = ({ schema }: RequestPart) =>
    resolve<{ format?: string }>(document, schema).format !== 'binary';
  return [...parts, ...bodies].filter(isText).filter((one) => rulesOfPart(contract, one).length > 0);
}

const objectOf = (schema: Schema = {}): Exclude<Schema, boolean> =>
  typeof schema === 'boolean' ? {} : schema;

/** All that the schema of the part says, whether a request can break it or not. */
export const rulesOfPart = ({ document }: Contract, { schema, part }: RequestPart): Rule[] =>
  rulesOf(document, schema, part);

/** Why no request can break some of the rules. */
const unbreakable: Readonly<Record<string, (rule: Rule, part: RequestPart) => boolean>> = {
  'all that a form holds is texts and files': ({ keyword, schema }, { part, mediaType }) =>
    part === 'body' &&
    !isJson(mediaType) &&
    keyword === 'type' &&
    [schema.type].flat().some((type) => type === 'string' || type === 'object'),
  'without the parameter it is another path': ({ keyword }, { part }) =>
    part === 'path' && keyword === 'required',
  'with an empty parameter it is another path': ({ keyword, schema }, { part }) =>
    part === 'path' && keyword === 'minLength' && schema.minLength === 1,
  'an empty text is none here': ({ keyword, schema }, { isLenient }) =>
    isLenient && keyword === 'minLength' && schema.minLength === 1,
  'all that a path or a header holds is text': ({ keyword, schema }, { part }) =>
    (part === 'path' || part === 'header') && keyword === 'type' && schema.type === 'string',
};

/** Whether some request can break the rule. */
export const isBreakable = (rule: Rule, part: RequestPart): boolean =>
  !Object.values(unbreakable).some((is) => is(rule, part));
