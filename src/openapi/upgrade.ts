import { rebuild } from './parts.ts';

type Fields = Readonly<Record<string, unknown>>;

/*
 * What a schema of OpenAPI 3.0 says in words that JSON Schema 2020-12 has others for
 * (https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0).
 */

/** An OpenAPI 3.0 document with its schemas as those of 3.1. The given one stays as it is. */
export function upgrade(document: object): object {
  return rebuild(document, (fields) => (isSchema(fields) ? upgradeSchema(fields) : fields)) as object;
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
