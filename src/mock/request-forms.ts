import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { type OpenApiDocument, resolve, type Schema } from '../openapi/document.ts';
import { MockRefusal } from './problem.ts';
import { parsedJson } from './request-parts.ts';

/**
 * Reads a `multipart/form-data` body (RFC 7578).
 * @param schema of the whole form
 * @returns its fields by name: objects are JSON (OpenAPI 3.1, Encoding Object), files empty texts, all else texts
 * @throws MockRefusal 400
 */
export function readParts(
  request: IncomingMessage,
  document: OpenApiDocument,
  schema: Schema | undefined,
): Promise<Record<string, unknown>> {
  const objects = objectsOf(document, schema);
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) =>
      reject(new MockRefusal(400, `The form could not be read: ${(error as Error).message}.`));
    try {
      const fields: [string, unknown][] = [];
      const parser = new Busboy({
        headers: request.headers as BusboyHeaders,
        // Browsers can tell the type of a part only when it has the name of a file.
        isPartAFile: (name, type, file) =>
          !objects.has(name ?? '') && (type === 'application/octet-stream' || file !== undefined),
      });
      parser.on('field', (name, value) => fields.push([name, objects.has(name) ? parsedJson(value) : value]));
      parser.on('file', (name, file) => {
        fields.push([name, '']);
        // Busboy tells of its errors here too; they arrive below.
        file.on('error', () => undefined);
        file.resume();
      });
      parser.once('error', refuse);
      parser.once('finish', () => resolve(gathered(fields)));
      request.pipe(parser);
    } catch (error) {
      refuse(error);
    }
  });
}

/** The names of the fields that are objects, or lists of them. */
function objectsOf(document: OpenApiDocument, schema: Schema | undefined): ReadonlySet<string> {
  const { properties = {} } = fieldsOf(document, schema);
  const isObject = (one: Schema | undefined): boolean => {
    const { type, items } = fieldsOf(document, one);
    return [type].flat().includes('object') || (items !== undefined && isObject(items));
  };
  return new Set(Object.keys(properties).filter((name) => isObject(properties[name])));
}

interface FormFields {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const fieldsOf = (document: OpenApiDocument, schema: Schema | undefined): FormFields =>
  typeof schema === 'object' ? resolve<FormFields>(document, schema) : {};

/** A name that comes several times is a list. */
function gathered(fields: Iterable<[string, unknown]>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
