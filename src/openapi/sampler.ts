import { type GenerateOptions, generateSync, type JsonSchema } from 'json-schema-faker';
import { decoded, type OpenApiDocument, resolve, type Schema, SchemaError } from './document.ts';
import { rebuild } from './parts.ts';
import { compile, createAjv } from './schemas.ts';

/**
 * Makes a value that fits a schema of the document: what the schema states, else made up.
 * @param where names the schema in the refusal
 * @throws SchemaError when none is found
 */
export type Sampler = (schema: Schema, where: string) => unknown;

/** Of a format and a pattern together, one has to be left to luck. */
type Unaimed = 'format' | 'pattern';

/**
 * From rich to bare: a schema that contains itself has no end but where optional parts are left out. What has a format
 * most often fits the pattern too; by the pattern alone it would be 9999-99-99.
 */
const manners: readonly (readonly [Unaimed, GenerateOptions])[] = [
  ['pattern', { alwaysFakeOptionals: true, maxDefaultItems: 2 }],
  ['pattern', { optionalsProbability: 0.5, maxDefaultItems: 2 }],
  ['format', { alwaysFakeOptionals: true, maxDefaultItems: 2 }],
  ['pattern', { optionalsProbability: 0, maxDefaultItems: 1 }],
  ['format', { optionalsProbability: 0, maxDefaultItems: 1 }],
  ['pattern', { optionalsProbability: 0, maxItems: 0 }],
];

/** Attempts in each manner, with another seed each, to hit what the generator does not aim at, e.g. `not`. */
const ATTEMPTS = 24;

/** Instants with milliseconds, between 2020 and 2030. */
const formats: NonNullable<GenerateOptions['formats']> = {
  'date-time': (random) => new Date(random.int(Date.UTC(2020, 0), Date.UTC(2030, 0))).toISOString(),
};

/** @param seed the same one gives the same values */
export function createSampler(document: OpenApiDocument, seed: number): Sampler {
  const ajv = createAjv(document);
  const documents: Partial<Record<Unaimed, object>> = {};

  function madeUp(schema: Schema, unaimed: Unaimed, options: GenerateOptions): unknown {
    documents[unaimed] ??= modest(document, unaimed) as object;
    // Around the schema lies what its references point to; a sample is of one property, so that none of it gets in.
    const whole = {
      ...documents[unaimed],
      properties: { sample: modest(schema, unaimed) },
      required: ['sample'],
    };
    try {
      const value = generateSync(whole as JsonSchema, {
        useExamplesValue: true,
        useDefaultValue: true,
        maxDepth: 8,
        formats,
        ...options,
      });
      return (value as { sample?: unknown }).sample;
    } catch {
      // What it cannot do in this manner it may in another.
      return undefined;
    }
  }

  return (schema, where) => {
    const stated = statedValue(document, schema);
    if (stated !== undefined) return stated;
    const fits = compile(ajv, schema, where);
    for (const [unaimed, manner] of manners)
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const value = madeUp(schema, unaimed, { ...manner, seed: seed * ATTEMPTS + attempt });
        if (value !== undefined && fits(value)) return value;
      }
    throw new SchemaError(`Nothing could be made up that fits the schema of ${where}. Give it an example.`);
  };
}

/** A made-up list or text is as long as it must be, and not as long as it may be; a map has something in it. */
const modest = (part: unknown, unaimed: Unaimed): unknown =>
  rebuild(part, (given) => {
    const fields = { ...given };
    shorten(fields, 'maxItems', 'minItems', 2);
    shorten(fields, 'maxLength', 'minLength', 24);
    fill(fields);
    if (typeof fields.format === 'string' && typeof fields.pattern === 'string') delete fields[unaimed];
    // The generator looks for a name as it is written.
    if (typeof fields.$ref === 'string') fields.$ref = decoded(fields.$ref);
    return fields;
  });

/** Entries that are made up for a map, besides the properties it names. */
const ENTRIES = 2;

function fill(fields: Record<string, unknown>): void {
  const {
    additionalProperties,
    patternProperties = {},
    propertyNames,
    minProperties,
    maxProperties,
  } = fields;
  const named = Object.entries(patternProperties as object).map(([pattern, one]) => [nameLike(pattern), one]);
  const properties = { ...Object.fromEntries(named), ...(fields.properties as object | undefined) };
  if (named.length > 0) fields.properties = properties;
  // The generator's names are its own.
  if (typeof additionalProperties !== 'object' || propertyNames !== undefined) return;
  const enough = Object.keys(properties).length + ENTRIES;
  const atMost = typeof maxProperties === 'number' ? maxProperties : enough;
  fields.minProperties = Math.max(Number(minProperties ?? 0), Math.min(enough, atMost));
}

const nameLike = (pattern: string): string => String(generateSync({ type: 'string', pattern }, { seed: 1 }));

function shorten(fields: Record<string, unknown>, most: string, least: string, enough: number): void {
  const { [most]: atMost, [least]: atLeast = 0 } = fields;
  if (typeof atMost === 'number' && typeof atLeast === 'number')
    fields[most] = Math.min(atMost, Math.max(atLeast, enough));
}

/** The value that a schema states itself: an example, its default, or the only one there is. */
export function statedValue(document: OpenApiDocument, schema: Schema | undefined): unknown {
  if (schema === undefined || typeof schema === 'boolean') return undefined;
  const {
    example,
    examples,
    default: byDefault,
    const: only,
  } = resolve<Exclude<Schema, boolean>>(document, schema);
  return example ?? (Array.isArray(examples) ? examples[0] : undefined) ?? byDefault ?? only;
}
