import type { Operation } from 'openapi-backend';
import {
  type OpenApiDocument,
  type Parameter,
  resolve,
  type Schema,
  type SecurityScheme,
} from '../openapi/document.ts';
import type { DocumentOperation } from '../openapi/routes.ts';
import { absolute } from '../openapi/schemas.ts';

type SchemaFields = Exclude<Schema, boolean>;

/** An operation as openapi-backend takes it: its parameters and security without references, and nothing else. */
export function preparedOperation(document: OpenApiDocument, operation: DocumentOperation): Operation {
  const { id, method, path, item, object } = operation;
  const own = (object.parameters ?? []).map((one) => resolve<Parameter>(document, one));
  const shared = (item.parameters ?? []).map((one) => resolve<Parameter>(document, one));
  // What an operation says of a parameter takes the place of what its path says.
  const inherited = shared.filter(
    (one) => !own.some(({ name, in: place }) => name === one.name && place === one.in),
  );
  const security = object.security ?? document.security ?? [];
  const keys = security.flatMap((requirement) =>
    Object.keys(requirement).flatMap((name) => keyOf(document, name)),
  );
  return {
    operationId: id,
    method,
    path,
    parameters: [...own, ...inherited, ...keys].flatMap((one) => preparedParameters(document, one)),
    security,
    responses: {},
  } as unknown as Operation;
}

/** A key in the query is none of the parameters, but may be there. */
function keyOf(document: OpenApiDocument, name: string): Parameter[] {
  const reference = document.components?.securitySchemes?.[name];
  const scheme = reference && resolve<SecurityScheme>(document, reference);
  return scheme?.type === 'apiKey' && scheme.in === 'query'
    ? [{ name: scheme.name ?? '', in: 'query', schema: true }]
    : [];
}

function preparedParameters(document: OpenApiDocument, parameter: Parameter): Parameter[] {
  const json = parameter.content?.['application/json'];
  if (json)
    return [{ ...parameter, content: { 'application/json': { schema: absolute(json.schema ?? true) } } }];
  const schema = schemaOf(document, parameter.schema);
  if (parameter.in !== 'query') return [{ ...parameter, schema: setApart(absolute(schema)) }];
  const { style = 'form', explode = style === 'form' } = parameter;
  if (schema.type === 'object' && style === 'form' && explode)
    return explodedParameters(document, parameter, schema);
  const whole = setApart(absolute(schema));
  return [
    {
      ...parameter,
      // PHP's way of naming a list; the parser of the query takes the brackets off.
      name: parameter.name.replace(/\[\]$/, ''),
      explode,
      schema:
        parameter.allowEmptyValue && schema.type !== 'array' ? { if: { const: '' }, else: whole } : whole,
    },
  ];
}

/** Of an object that is exploded, each property comes under its own name. */
function explodedParameters(
  document: OpenApiDocument,
  { name, required }: Parameter,
  schema: SchemaFields,
): Parameter[] {
  const needed = required === true && Array.isArray(schema.required) ? schema.required : [];
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const others = absolute((schema.additionalProperties ?? properties.length === 0) as Schema);
  // openapi-backend takes from any parameter what may stand beside all of them.
  const free: Parameter = { name, in: 'query', schema: { allOf: [others], additionalProperties: others } };
  return [
    ...(others === false ? [] : [free]),
    ...properties.map(
      ([property, its]): Parameter => ({
        name: property,
        in: 'query',
        required: needed.includes(property),
        schema: setApart(absolute(schemaOf(document, its))),
      }),
    ),
  ];
}

/** What an object may hold besides its properties openapi-backend would take for what may stand beside the parameter. */
function setApart(schema: Schema): Schema {
  if (typeof schema === 'boolean' || !('additionalProperties' in schema)) return schema;
  return { type: schema.type, allOf: [schema] };
}

/** The schema with what tells a list or an object from a single value at its top. */
function schemaOf(document: OpenApiDocument, schema: Schema = true): SchemaFields {
  if (typeof schema === 'boolean') return schema ? {} : { not: {} };
  const resolved = resolve<SchemaFields>(document, schema);
  const { type } = resolved;
  const structured = ['array', 'object'].find((one) => Array.isArray(type) && type.includes(one));
  return structured === undefined ? resolved : { ...resolved, type: structured };
}
