import { expect } from 'chai';
import type { OpenApiDocument, OperationObject, Parameter, Schema } from '../../src/codegen/openapi.ts';
import { isBreaking } from '../../src/contract-diff/change.ts';
import { compare } from '../../src/contract-diff/compare.ts';

/** Where a schema stands in a request. */
const places: Readonly<Record<string, (schema: Schema) => Partial<OperationObject>>> = {
  query: (schema) => ({ parameters: [{ name: 'q', in: 'query', schema }] }),
  header: (schema) => ({ parameters: [{ name: 'X-Q', in: 'header', schema }] }),
  'list in the query': (items) => ({
    parameters: [{ name: 'q', in: 'query', schema: { type: 'array', items } }],
  }),
  body: (schema) => ({ requestBody: { content: { 'application/json': { schema } } } }),
  field: (field) => places.body!({ type: 'object', properties: { field } }),
  'field of a field': (field) => places.field!({ type: 'object', properties: { field } }),
  list: (items) => places.field!({ type: 'array', items }),
  'any other field': (additionalProperties) => places.body!({ type: 'object', additionalProperties }),
  alternative: (schema) => places.field!({ anyOf: [{ type: 'null' }, schema] }),
  part: (schema) => places.field!({ allOf: [schema] }),
};

const [text, number, list, object] = ['string', 'integer', 'array', 'object'].map((type) => ({ type }));

/** Schemas that let less pass from one to the next. */
const narrowing: readonly [what: string, ...schemas: Schema[]][] = [
  ['maximum', number, { maximum: 5 }, { maximum: 3 }],
  ['exclusiveMaximum', number, { exclusiveMaximum: 5 }, { exclusiveMaximum: 3 }],
  ['minimum', number, { minimum: 0 }, { minimum: 3 }],
  ['exclusiveMinimum', number, { exclusiveMinimum: 0 }, { exclusiveMinimum: 3 }],
  ['maximum or exclusive', number, { maximum: 5 }, { exclusiveMaximum: 5 }, { maximum: 4 }],
  ['minimum or exclusive', number, { minimum: 0 }, { exclusiveMinimum: 0 }, { minimum: 1 }],
  ['multipleOf', number, { multipleOf: 2 }, { multipleOf: 4 }],
  ['maxLength', text, { maxLength: 5 }, { maxLength: 3 }],
  ['minLength', text, { minLength: 1 }, { minLength: 3 }],
  ['pattern', text, { pattern: '^a' }],
  ['format', text, { format: 'date' }],
  ['enum', text, { enum: ['a', 'b'] }, { enum: ['a'] }],
  ['const', text, { const: 'a' }],
  ['not', text, { not: { const: 'a' } }],
  ['maxItems', list, { maxItems: 5 }, { maxItems: 3 }],
  ['minItems', list, { minItems: 1 }, { minItems: 3 }],
  ['uniqueItems', list, { uniqueItems: true }],
  ['maxProperties', object, { maxProperties: 5 }, { maxProperties: 3 }],
  ['minProperties', object, { minProperties: 1 }, { minProperties: 3 }],
  ['additionalProperties', object, { additionalProperties: text }, { additionalProperties: false }],
  ['required', object, { required: ['a'] }],
].map(([what, base, ...schemas]) => [
  what as string,
  base as Schema,
  ...schemas.map((schema) => ({ ...(base as Schema), ...(schema as Schema) })),
]);

/** A step from a schema to the next narrower one, in a place of a request. */
const steps = Object.keys(places).flatMap((place) =>
  narrowing.flatMap(([what, ...schemas]) =>
    schemas.slice(1).map((narrow, index) => ({ place, what, wide: schemas[index]!, narrow })),
  ),
);

/** Each step in an operation of its own, so that one comparison judges all. */
const documentOf = (schemaOf: (step: (typeof steps)[number]) => Schema): OpenApiDocument => ({
  openapi: '3.1.0',
  info: { title: 'Limits', version: '1.0.0' },
  paths: Object.fromEntries(
    steps.map((step, index) => [
      `/${index}`,
      {
        post: {
          operationId: `operation${index}`,
          ...places[step.place]!(schemaOf(step)),
          responses: { 204: { description: 'Done.' } },
        },
      },
    ]),
  ),
});

describe('a limit of a request', () => {
  const wide = documentOf(({ wide }) => wide);
  const narrow = documentOf(({ narrow }) => narrow);
  const named = ({ place, what, wide, narrow }: (typeof steps)[number]) =>
    `${what} in ${place}: ${JSON.stringify(wide)} -> ${JSON.stringify(narrow)}`;

  it('may not be narrower, whichever it is and wherever it stands', async () => {
    const breaking = (await compare(wide, narrow)).filter(isBreaking);
    const missed = steps.filter((_, index) => !breaking.some(({ path }) => path === `/${index}`));
    expect(missed.map(named)).to.deep.equal([]);
  });

  it('may be wider, though oasdiff would rather not have a format or an enumeration dropped, or another bound', async () => {
    const breaking = (await compare(narrow, wide)).filter(isBreaking);
    const refused = steps.filter((_, index) => breaking.some(({ path }) => path === `/${index}`));
    const isDisliked = ({ what }: (typeof steps)[number]) => /^(format|enum)$| or exclusive$/.test(what);
    expect(refused.filter((step) => !isDisliked(step)).map(named)).to.deep.equal([]);
    expect(breaking.filter(({ id }) => id.endsWith('-narrowed'))).to.deep.equal([]);
  });

  for (const [keyword, base, id] of [
    ['maxLength', text, 'request-parameter-max-length-decreased'],
    ['exclusiveMaximum', number, 'request-parameter-exclusive-max-decreased'],
  ] as [keyword: string, base: Schema, id: string][])
    it(`is told beside another one of a similar name: maximum beside ${keyword}`, async () => {
      const documentWith = (limit: number): OpenApiDocument => {
        const parameters: Parameter[] = [
          { name: 'q', in: 'query', schema: { ...list, items: { ...number, maximum: limit } } },
          { name: 'r', in: 'query', schema: { ...base, [keyword]: limit } },
        ];
        const responses = { 204: { description: 'Done.' } };
        return { ...wide, paths: { '/': { get: { operationId: 'get', parameters, responses } } } };
      };
      const breaking = (await compare(documentWith(5), documentWith(3))).filter(isBreaking);
      expect(breaking.map((change) => change.id)).to.have.members(['request-max-narrowed', id]);
    });

  it('is not refused by us when oasdiff refuses it', async () => {
    const breaking = (await compare(wide, narrow)).filter(isBreaking);
    const twice = steps.filter((_, index) => {
      const ids = breaking.filter(({ path }) => path === `/${index}`).map(({ id }) => id);
      return ids.length > 1 && ids.some((id) => id.endsWith('-narrowed'));
    });
    expect(twice.map(named)).to.deep.equal([]);
  });
});
