import type { ErrorObject, ValidateFunction } from 'ajv';
import { escapePointer } from '../http/validate.ts';
import { type OpenApiDocument, resolve, type Schema } from '../openapi/document.ts';
import { compile, createAjv } from '../openapi/schemas.ts';

/** One fault of a value. */
export interface SchemaFault {
  /** RFC 6901; of a field that is missing or unknown, the field's own. */
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/**
 * The schemas of a document, compiled as they are needed. These are not the validators that a server of Parley has built
 * in: those are generated from the contract beforehand, and may be wrong or out of date.
 */
export interface Validators {
  /** @returns all that is wrong with the value; empty: nothing */
  faultsOf(schema: Schema, value: unknown): SchemaFault[];
  /** The same for what came as texts, such as the parameters of a query. */
  faultsOfTexts(schema: Schema, value: unknown): SchemaFault[];
  /** Of a schema of several shapes only what is wrong by the one that was meant: the one with the least wrong. */
  nearestFaultsOf(schema: Schema, value: unknown): SchemaFault[];
}

export function createValidators(document: OpenApiDocument): Validators {
  const exact = cached(document, {});
  const coercing = cached(document, { coerceTypes: 'array' });
  const faultsOf = (schema: Schema, value: unknown) => run(exact(schema), value);

  function nearestFaultsOf(schema: Schema, value: unknown): SchemaFault[] {
    const faults = faultsOf(schema, value);
    const { anyOf, oneOf } = resolve<{ anyOf?: Schema[]; oneOf?: Schema[] }>(document, schema as object);
    const branches = faults.length === 0 ? [] : (anyOf ?? oneOf ?? []);
    const [nearest] = branches
      .map((branch) => nearestFaultsOf(branch, value))
      .sort((one, other) => one.length - other.length);
    return nearest?.length ? nearest : faults;
  }

  return {
    faultsOf,
    nearestFaultsOf,
    faultsOfTexts: (schema, value) => run(coercing(schema), structuredClone(value)),
  };
}

function cached(document: OpenApiDocument, options: Parameters<typeof createAjv>[1]) {
  const ajv = createAjv(document, options);
  const known = new Map<Schema, ValidateFunction>();
  return (schema: Schema): ValidateFunction => {
    const validator = known.get(schema) ?? compile(ajv, schema, 'a request or a reply');
    known.set(schema, validator);
    return validator;
  };
}

function run(validator: ValidateFunction, value: unknown): SchemaFault[] {
  return validator(value) ? [] : (validator.errors ?? []).map(faultOf);
}

function faultOf({ instancePath, keyword, params, message = 'is not valid' }: ErrorObject): SchemaFault {
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  const pointer = name === undefined ? instancePath : `${instancePath}/${escapePointer(String(name))}`;
  return { pointer, keyword, message };
}
