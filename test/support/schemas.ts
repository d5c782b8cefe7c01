import type { OpenApiDocument, Schema } from '../../src/codegen/openapi.ts';

/** A schema, and where in the document it stands. */
export interface PlacedSchema {
  readonly where: string;
  readonly schema: Schema;
}

/** What holds schemas: one, a list of them, or one by name. */
const one = new Set(['schema', 'items', 'additionalProperties', 'not']);
const many = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const named = new Set(['properties', 'patternProperties', 'schemas']);

/** Every schema of the document, the ones within others too. */
export function schemasOf(document: OpenApiDocument): PlacedSchema[] {
  return within(document, '');
}

function within(node: unknown, where: string): PlacedSchema[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): PlacedSchema[] => {
    const here = `${where}/${key}`;
    if (key === 'examples' || key === 'example' || typeof value !== 'object' || value === null) return [];
    if (one.has(key)) return [{ where: here, schema: value as Schema }, ...within(value, here)];
    if (!many.has(key) && !named.has(key)) return within(value, here);
    return Object.entries(value as Record<string, Schema>).flatMap(([name, schema]) => [
      { where: `${here}/${name}`, schema },
      ...within(schema, `${here}/${name}`),
    ]);
  });
}
