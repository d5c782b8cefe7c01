import { type OpenApiDocument, resolve, type Schema } from '../openapi/document.ts';

/**
 * Whether anything in a schema says of a place in its values that it is only read.
 * @param place the names on the way there
 */
export function isReadOnly(document: OpenApiDocument, schema: unknown, place: readonly string[]): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { readOnly, allOf, anyOf, oneOf, ...found } = {
    ...resolve<SchemaFields>(document, schema),
    ...('readOnly' in schema && { readOnly: schema.readOnly }),
  };
  const alternatives = [allOf, anyOf, oneOf].flat();
  if (alternatives.some((one) => isReadOnly(document, one, place))) return true;
  const [name, ...rest] = place;
  if (name === undefined) return readOnly === true;
  const inner = [found.properties?.[name], found.items, found.additionalProperties];
  return inner.some((one) => isReadOnly(document, one, rest));
}

interface SchemaFields {
  readonly readOnly?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
}
