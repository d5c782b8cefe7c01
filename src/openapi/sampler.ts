import { type GenerateOptions, generateSync, type JsonSchema } from 'json-schema-faker';
import { type OpenApiDocument, resolve, type Schema, SchemaError } from './document.ts';
import { compile, createAjv } from './schemas.ts';

/**
 * Makes a value that fits a schema of the document: what the schema states, else made up.
 * @param where names the schema in the refusal
 * @throws SchemaError when none is found
 */
export type Sampler = (schema: Schema, where: string) => unknown;

/** From rich to bare: a schema that contains itself has no end but where optional parts are left out. */
const manners: readonly GenerateOptions[] = [
  { alwaysFakeOptionals: true, maxDefaultItems: 2 },
  { optionalsProbability: 0.5, maxDefaultItems: 2 },
  { optionalsProbability: 0, maxDefaultItems: 1 },
  { optionalsProbability: 0, maxItems: 0 },
];

/** Attempts in each manner, with another seed each, to hit what the generator does not aim at, e.g. `not`. */
const ATTEMPTS = 8;

/** Instants with milliseconds, between 2020 and 2030. */
const formats: NonNullable<GenerateOptions['formats']> = {
  'date-time': (random) => new Date(random.int(Date.UTC(2020, 0), Date.UTC(2030, 0))).toISOString(),
};

/** @param seed the same one gives the same values */
export function createSampler(document: OpenApiDocument, seed: number): Sampler {
  const ajv = createAjv(document);
  const { components, paths, 'x-files': files } = modest(document) as Readonly<Record<string, unknown>>;

  function madeUp(schema: Schema, options: GenerateOptions): unknown {
    if (typeof schema === 'boolean') return schema ? {} : undefined;
    // Beside the schema lies what its references point to.
    const whole = { components, paths, 'x-files': files, ...(modest(schema) as object) } as JsonSchema;
    try {
      return generateSync(whole, {
        useExamplesValue: true,
        useDefaultValue: true,
        maxDepth: 8,
        formats,
        ...options,
      });
    } catch {
      // What it cannot do in this manner it may in another.
      return undefined;
    }
  }

  return (schema, where) => {
    const stated = statedValue(document, schema);
    if (stated !== undefined) return stated;
    const fits = compile(ajv, schema, where);
    for (const manner of manners)
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const value = madeUp(schema, { ...manner, seed: seed + attempt });
        if (value !== undefined && fits(value)) return value;
      }
    throw new SchemaError(`Nothing could be made up that fits the schema of ${where}. Give it an example.`);
  };
}

/** A made-up list or text is as long as it must be, and not as long as it may be. */
function modest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modest);
  if (typeof value !== 'object' || value === null) return value;
  const fields: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) fields[key] = modest(one);
  shorten(fields, 'maxItems', 'minItems', 2);
  shorten(fields, 'maxLength', 'minLength', 24);
  // What has a format most often fits the pattern too; by the pattern alone it would be 9999-99-99.
  if (typeof fields.format === 'string') delete fields.pattern;
  return fields;
}

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
