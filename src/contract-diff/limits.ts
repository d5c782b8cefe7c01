import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../codegen/openapi.ts';

/** A keyword of JSON Schema that a request is checked by. */
export interface Limit {
  readonly keyword: string;
  /** What oasdiff calls it in the kinds of its changes. */
  readonly kind: string;
  /** Whether the second schema refuses, by this keyword, what the first let pass. */
  readonly isNarrower: (from: Schema, to: Schema) => boolean;
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const atMost = (keyword: string, kind: string): Limit => ({
  keyword,
  kind,
  isNarrower: (from, to) => number(to[keyword], Infinity) < number(from[keyword], Infinity),
});

const atLeast = (keyword: string, kind: string): Limit => ({
  keyword,
  kind,
  isNarrower: (from, to) => number(to[keyword], 0) > number(from[keyword], 0),
});

/** A number that may be reached beside one that may not: either may take the place of the other. */
function bounds(inclusive: string, exclusive: string, kind: string, sign: 1 | -1): Limit[] {
  const of = (schema: Schema, keyword: string) => sign * number(schema[keyword], sign * Infinity);
  return [
    {
      keyword: inclusive,
      kind,
      isNarrower: (from, to) => of(to, inclusive) < Math.min(of(from, inclusive), of(from, exclusive)),
    },
    {
      keyword: exclusive,
      kind: `exclusive-${kind}`,
      isNarrower: (from, to) =>
        of(to, exclusive) < of(from, exclusive) && of(to, exclusive) <= of(from, inclusive),
    },
  ];
}

/** Of which nobody can say what is narrower: any other than before. */
const unchanged = (keyword: string): Limit => ({
  keyword,
  kind: keyword,
  isNarrower: (from, to) => to[keyword] !== undefined && !isDeepStrictEqual(from[keyword], to[keyword]),
});

const values = ({ enum: list, const: one }: Schema): readonly unknown[] | undefined =>
  one === undefined ? (list as unknown[] | undefined) : [one];

function hasFewerValues(from: Schema, to: Schema): boolean {
  const [then, today] = [values(from), values(to)];
  return today !== undefined && (then === undefined || then.some((value) => !today.includes(value)));
}

const names = ({ required }: Schema): readonly unknown[] => (required ?? []) as unknown[];

/** 0: takes no other field, 1: those of a schema, 2: any. */
function openness({ additionalProperties }: Schema): number {
  if (additionalProperties === false) return 0;
  return typeof additionalProperties === 'object' ? 1 : 2;
}

/**
 * Those that oasdiff judges nowhere, or not in every place: it does not look into lists among the parameters, knows
 * `maxItems` for parameters alone, and `required` of named fields. Types, formats and alternatives it judges anywhere.
 */
export const limits: readonly Limit[] = [
  ...bounds('maximum', 'exclusiveMaximum', 'max', 1),
  ...bounds('minimum', 'exclusiveMinimum', 'min', -1),
  atMost('maxLength', 'max-length'),
  atMost('maxItems', 'max-items'),
  atMost('maxProperties', 'max-properties'),
  atLeast('minLength', 'min-length'),
  atLeast('minItems', 'min-items'),
  atLeast('minProperties', 'min-properties'),
  unchanged('pattern'),
  unchanged('not'),
  {
    keyword: 'enum',
    kind: 'enum',
    isNarrower: (from, to) => to.enum !== undefined && hasFewerValues(from, to),
  },
  {
    keyword: 'const',
    kind: 'const',
    isNarrower: (from, to) => to.const !== undefined && hasFewerValues(from, to),
  },
  {
    keyword: 'multipleOf',
    kind: 'multiple-of',
    isNarrower: ({ multipleOf: then }, { multipleOf: today }) =>
      today !== undefined && number(then, Number.NaN) % number(today, 1) !== 0,
  },
  {
    keyword: 'uniqueItems',
    kind: 'unique-items',
    isNarrower: (from, to) => to.uniqueItems === true && from.uniqueItems !== true,
  },
  {
    keyword: 'required',
    kind: 'required',
    isNarrower: (from, to) => names(to).some((name) => !names(from).includes(name)),
  },
  {
    keyword: 'additionalProperties',
    kind: 'additional-properties',
    isNarrower: (from, to) => openness(to) < openness(from),
  },
];
