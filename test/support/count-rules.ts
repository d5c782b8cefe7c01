import { type OpenApiDocument, resolve, type Schema } from '../../src/codegen/openapi.ts';
import { refuses } from '../../src/verify/rules.ts';

/** How many rules a schema has, counted on its own. */
export function countRules(document: OpenApiDocument, schema: Schema): number {
  const sum = (inner: unknown) =>
    Object.values(inner as object).reduce(
      (total: number, one: Schema) => total + countRules(document, one),
      0,
    );
  return Object.entries(schema).reduce((total, [keyword, value]) => {
    if (keyword === '$ref') return total + sum([resolve<Schema>(document, { $ref: String(value) })]);
    if (keyword === 'properties' || keyword === 'allOf') return total + sum(value);
    if (keyword === 'items') return total + sum([value]);
    if (keyword === 'anyOf' || keyword === 'oneOf') return total + 1 + sum(value);
    if (keyword === 'required') return total + (value as string[]).length;
    return refuses(keyword, value) ? total + 1 : total;
  }, 0);
}
