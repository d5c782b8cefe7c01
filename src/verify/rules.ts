import { type OpenApiDocument, resolve, type Schema } from '../openapi/document.ts';

/** The part of a request that a schema is for. */
export type Part = 'path' | 'query' | 'header' | 'body';

type Place = readonly (string | number)[];
type SchemaFields = Exclude<Schema, boolean>;

/** One keyword of a schema, at the place where it applies, and how to break it. */
export interface Rule {
  readonly keyword: string;
  /** The place that a refusal points at. */
  readonly pointer: string;
  /** The schema that says so. */
  readonly schema: SchemaFields;
  /**
   * Turns a valid value of the part into ones that break the rule, the most exact first.
   * @throws Error for a keyword or a format that nobody has taught it to break: none is passed over
   */
  break(valid: unknown): unknown[];
}

/** Keywords that refuse nothing. */
const annotations = new Set([
  ...['title', 'description', 'default', 'deprecated', 'examples', 'example', 'readOnly', 'writeOnly'],
  ...['discriminator', 'externalDocs', 'xml', '$comment', 'contentMediaType', 'contentEncoding'],
]);
/** Formats that say how to treat a value; what it must be like, other keywords say. */
const openFormats = new Set(['password', 'binary', 'byte', 'int32', 'int64', 'float', 'double']);

/** Whether this keyword of a schema can refuse a value. */
export const refuses = (keyword: string, value: unknown): boolean =>
  !annotations.has(keyword) &&
  !keyword.startsWith('x-') &&
  !(keyword === 'format' && openFormats.has(String(value))) &&
  !((keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') && value === true) &&
  !(keyword === 'uniqueItems' && value === false);

/**
 * Every rule of a schema, in the order of the schema.
 * @param via the references that led here; one that leads back to itself is followed once
 */
export function rulesOf(
  document: OpenApiDocument,
  schema: Schema,
  part: Part,
  place: Place = [],
  via: readonly string[] = [],
): Rule[] {
  if (typeof schema === 'boolean') return [];
  const deeper = (inner: unknown, ...more: Place) =>
    rulesOf(document, inner as Schema, part, [...place, ...more], via);
  const rule = (keyword: string, change: Change, at: Place = place): Rule => ({
    keyword,
    pointer: at.map((word) => `/${word}`).join(''),
    schema,
    break: (valid) => change(get(valid, at)).map((value) => set(valid, at, value)),
  });

  return Object.entries(schema).flatMap(([keyword, value]): Rule[] => {
    if (!refuses(keyword, value)) return [];
    switch (keyword) {
      case '$ref': {
        const ref = String(value);
        const target = () => resolve<SchemaFields>(document, { $ref: ref });
        return via.includes(ref) ? [] : rulesOf(document, target(), part, place, [...via, ref]);
      }
      case 'required':
        return (value as string[])
          .filter((name) => !isReadOnly(document, schema, name))
          .map((name) => rule(keyword, () => [undefined], [...place, name]));
      case 'additionalProperties':
      case 'unevaluatedProperties':
        if (value !== false) return deeper(value, 'surplus');
        return [rule(keyword, () => ['surplus'], [...place, 'surplus'])];
      case 'properties':
        return Object.entries(value as Record<string, Schema>).flatMap(([name, inner]) =>
          deeper(inner, name),
        );
      case 'items':
        return deeper(value, 0);
      case 'allOf':
        return (value as Schema[]).flatMap((inner) => deeper(inner));
      case 'anyOf':
      case 'oneOf': {
        const branches = (value as Schema[]).map((inner) => deeper(inner));
        const inner = branches.flatMap((rules, at) =>
          rules.map((one) => breakAll(one, branches.toSpliced(at, 1))),
        );
        return [{ ...rule(keyword, () => []), break: inner[0]?.break ?? (() => []) }, ...inner];
      }
      default:
        return [rule(keyword, (valid) => changes(keyword, value, schema, part, valid))];
    }
  });
}

/** What is only read is required of replies, not of requests. */
function isReadOnly(document: OpenApiDocument, { properties }: SchemaFields, name: string): boolean {
  const property = (properties as Readonly<Record<string, Schema>> | undefined)?.[name];
  return typeof property === 'object' && resolve<SchemaFields>(document, property).readOnly === true;
}

/** A rule in one branch of several counts only when the other branches are broken as well. */
function breakAll(rule: Rule, others: readonly Rule[][]): Rule {
  const breakOthers = (broken: unknown) =>
    others.reduce<unknown[]>(
      (values, [first]) => values.flatMap((value) => first?.break(value) ?? []),
      [broken],
    );
  return {
    ...rule,
    break: (valid) => rule.break(valid).flatMap((broken) => [broken, ...breakOthers(broken)]),
  };
}

type Change = (valid: unknown) => unknown[];

/** Values in place of a valid one (undefined where there is none) that break a keyword of its schema. */
function changes(
  keyword: string,
  limit: unknown,
  schema: SchemaFields,
  part: Part,
  valid: unknown,
): unknown[] {
  const text = typeof valid === 'string' ? valid : FILLER.repeat(Math.max(Number(schema.minLength ?? 0), 3));
  const list = Array.isArray(valid) ? valid : [];
  const bound = Number(limit);
  switch (keyword) {
    case 'type':
      return ofOtherTypes([limit].flat(), part);
    case 'const':
    case 'enum':
      return ['other'];
    case 'minLength':
      return [text.slice(0, bound - 1)];
    case 'maxLength':
      return [text.padEnd(bound + 1, FILLER)];
    case 'format':
      return notOfFormat(String(limit));
    case 'pattern':
      return unmatched(new RegExp(String(limit), 'u'), text);
    case 'minimum':
      return [bound - 1];
    case 'maximum':
      return [bound + 1];
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [bound];
    case 'multipleOf':
      return [bound / 2];
    case 'minItems':
      return [list.slice(0, bound - 1)];
    case 'maxItems':
      return [Array.from({ length: bound + 1 }, (_, at) => list[at] ?? list[0])];
    case 'uniqueItems':
      return [[list[0] ?? bound, list[0] ?? bound]];
    case 'minProperties':
      return [Object.fromEntries(Object.entries(valid ?? {}).slice(0, bound - 1))];
    default:
      throw new Error(`How is ${keyword} (${JSON.stringify(limit)}) broken? Teach src/verify/rules.ts.`);
  }
}

const FILLER = '1';

/** A path and a header are always text, a query is text or a list of texts. */
function ofOtherTypes(types: readonly unknown[], part: Part): unknown[] {
  const carried = {
    path: ['text'],
    header: ['text'],
    query: ['text', ['one', 'two']],
    body: [12, 'text', []],
  };
  return carried[part].filter((value) => {
    const type = Array.isArray(value) ? 'array' : typeof value;
    return !types.includes(type) && !(type === 'number' && types.includes('integer'));
  });
}

/** Texts that look like it and are not. */
function notOfFormat(format: string): string[] {
  const lookalikes: Readonly<Record<string, string[]>> = {
    date: ['2001-02-29', '2001-13-01'],
    'date-time': ['2001-02-29T10:00:00Z', '2001-01-01 ten'],
    time: ['25:00:00Z'],
    duration: ['1 day'],
    email: ['nobody', 'no body@nowhere'],
    hostname: ['no host'],
    ipv4: ['256.0.0.1'],
    ipv6: ['::g'],
    uri: ['no uri'],
    'uri-reference': ['no uri'],
    uuid: ['00000000-0000-0000-0000-00000000000g'],
  };
  const texts = lookalikes[format];
  if (texts === undefined) throw new Error(`What is no ${format}? Teach src/verify/rules.ts.`);
  return texts;
}

/** The text with one character in it that the pattern does not take; the first ones can be sent in a header too. */
function unmatched(pattern: RegExp, text: string): string[] {
  const middle = Math.floor(text.length / 2);
  return [' ', '!', '\u0007']
    .map((odd) => text.slice(0, middle) + odd + text.slice(middle + 1))
    .filter((changed) => !pattern.test(changed));
}

function get(value: unknown, place: Place): unknown {
  return place.reduce(
    (inner, word) => (inner as Record<string | number, unknown> | undefined)?.[word],
    value,
  );
}

/** A copy with another value at the place; undefined removes it. */
function set(value: unknown, [word, ...rest]: Place, inner: unknown): unknown {
  if (word === undefined) return inner;
  const isList = Array.isArray(value) || typeof word === 'number';
  const copy: Record<string | number, unknown> = { ...(value as object) };
  const changed = set(copy[word], rest, inner);
  if (changed === undefined) delete copy[word];
  else copy[word] = changed;
  return isList ? Object.values(copy) : copy;
}
