import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type OpenApiDocument, type Schema, SchemaError } from './document.ts';
import { rebuild } from './parts.ts';

/** The name under which a document's schemas find each other. */
const DOCUMENT = 'contract.json';

/** A validator of the schemas of OpenAPI 3.1 (JSON Schema 2020-12), which knows a document's schemas by reference. */
export function createAjv(document: OpenApiDocument, options: Options = {}): Ajv2020 {
  // A contract may use words of its own, and formats that nobody else knows.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    logger: false,
    code: { regExp },
    ...options,
  });
  formats.default(ajv);
  ajv.addSchema(document as object, DOCUMENT, false, false);
  return ajv;
}

/** @param where names the schema in the refusal. @throws SchemaError when nothing can be checked by the schema */
export function compile(ajv: Ajv2020, schema: Schema, where: string): ValidateFunction {
  try {
    return ajv.compile(absolute(schema));
  } catch (error) {
    throw new SchemaError(`The schema of ${where} cannot be used: ${(error as Error).message}.`);
  }
}

/** The schema with its references within the document spelled out, so that it can be used outside of it. */
export function absolute(schema: Schema): Schema {
  return rebuild(schema, (fields) =>
    typeof fields.$ref === 'string' && fields.$ref.startsWith('#')
      ? { ...fields, $ref: DOCUMENT + fields.$ref }
      : fields,
  ) as Schema;
}

/**
 * A pattern as JSON Schema has it, in Unicode (ECMA-262, `u`); where it is none, as everybody wrote them before.
 * @throws SyntaxError when it is no regular expression at all
 */
export function regExpOf(pattern: string, flags = 'u'): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}

const regExp = Object.assign(regExpOf, { code: 'new RegExp' });
