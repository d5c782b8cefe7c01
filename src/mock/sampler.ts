import { type GenerateOptions, generateSync, type JsonSchema } from 'json-schema-faker';
import { type OpenApiDocument, resolve, type Schema } from './document.ts';
import { MockRefusal } from './problem.ts';
import { absolute, createAjv } from './schemas.ts';

/**
 * Makes a value that fits a schema of the document: what the schema states, else made up.
 * @param where names the schema in the refusal
 * @throws MockRefusal when none is found
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

/** @param seed the same one gives the same values */
export function createSampler(document: OpenApiDocument, seed: number): Sampler {
  const ajv = createAjv(document);

  return (schema, where) => {
    const stated = statedValue(document, schema);
    if (stated !== undefined) return stated;
    const fits = ajv.compile(absolute(schema));
    for (const manner of manners)
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const value = madeUp(document, schema, { ...manner, seed: seed + attempt });
        if (value !== undefined && fits(value)) return value;
      }
    throw new MockRefusal(
      500,
      `The mock could not make up what fits the schema of ${where}. Give the schema an example.`,
    );
  };
}

function madeUp(document: OpenApiDocument, schema: Schema, options: GenerateOptions): unknown {
  if (typeof schema === 'boolean') return schema ? {} : undefined;
  // Beside the schema lies what its references point to.
  const { components, paths } = document as { components?: unknown; paths?: unknown };
  try {
    return generateSync({ components, paths, ...schema } as JsonSchema, {
      useExamplesValue: true,
      useDefaultValue: true,
      maxDepth: 8,
      ...options,
    });
  } catch {
    // What it cannot do in this manner it may in another.
    return undefined;
  }
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
