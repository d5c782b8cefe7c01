type Fields = Readonly<Record<string, unknown>>;

/*
 * What a schema of OpenAPI 3.0 says in words that JSON Schema 2020-12 has others for
 * (https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0).
 */

/** Keys whose values are data, not parts of the document. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const']);
/** Keys whose values are maps with names of any kind, `default` and `example` among them. */
const maps = new Set(['properties', 'responses', 'schemas', 'headers', 'parameters', 'content', 'paths']);

/** An OpenAPI 3.0 document with its schemas as those of 3.1. The given one stays as it is. */
export function upgrade(document: object): object {
  return upgradeValue(document) as object;
}

function upgradeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upgradeValue);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(upgradeEntry));
  return isSchema(fields) ? upgradeSchema(fields) : fields;
}

function upgradeEntry([key, value]: [string, unknown]): [string, unknown] {
  if (data.has(key) || key.startsWith('x-')) return [key, value];
  if (!maps.has(key) || typeof value !== 'object' || value === null || Array.isArray(value))
    return [key, upgradeValue(value)];
  const entries = Object.entries(value).map(([name, one]) => [name, upgradeValue(one)]);
  return [key, Object.fromEntries(entries)];
}

/** Parameters, headers and media types have examples too, but a schema under its own name. */
const isSchema = (fields: Fields): boolean =>
  !('schema' in fields) && !('content' in fields) && !('value' in fields) && isAboutValues(fields);

const isAboutValues = (fields: Fields): boolean =>
  ['type', 'nullable', 'allOf', 'anyOf', 'oneOf', 'properties', 'items', 'enum'].some((key) => key in fields);

function upgradeSchema(schema: Fields): Fields {
  const { nullable, example, exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest } = schema;
  const upgraded: Fields = {
    ...rest,
    ...(example !== undefined && { examples: [example] }),
    ...bound('Minimum', minimum, exclusiveMinimum),
    ...bound('Maximum', maximum, exclusiveMaximum),
  };
  return nullable === true ? orNull(upgraded) : upgraded;
}

function bound(name: 'Minimum' | 'Maximum', limit: unknown, exclusive: unknown): Fields {
  if (exclusive === true) return { [`exclusive${name}`]: limit };
  return limit === undefined ? {} : { [name.toLowerCase()]: limit };
}

function orNull({ type, ...rest }: Fields): Fields {
  if (type === undefined) return { anyOf: [rest, { type: 'null' }] };
  const { enum: values } = rest;
  return {
    ...rest,
    type: [type, 'null'],
    ...(Array.isArray(values) && !values.includes(null) && { enum: [...values, null] }),
  };
}
