import { DocumentError, methods, type OpenApiDocument, resolve } from './document.ts';
import { rebuild } from './parts.ts';
import { regExpOf } from './schemas.ts';

/** Looks at a value, to which these keys of the document lead. @throws DocumentError */
type Check = (value: unknown, keys: readonly string[]) => void;

/**
 * Makes sure that references within a document lead somewhere, that patterns are regular expressions, and that what is
 * read of it besides schemas has the form it should have.
 * @throws DocumentError that names the first place where it is not so
 */
export function checkDocument(document: OpenApiDocument): void {
  rebuild(document, (fields) => {
    checkReference(document, fields);
    checkPatterns(fields);
    return fields;
  });
  const followed =
    (check: Check): Check =>
    (value, keys) =>
      check(isObject(value) ? resolve(document, value) : value, keys);

  const content = byName(object({ schema, examples: byName(followed(object({}))) }), mediaType);
  const header = object({ schema, content });
  const parameter = object({ name: text, in: oneOf('path', 'query', 'header', 'cookie'), schema, content });
  const parameters = list(followed(required(['name', 'in'], parameter)));
  const operation = object({
    operationId: text,
    parameters,
    requestBody: followed(required(['content'], object({ content }))),
    responses: byName(followed(object({ headers: byName(followed(header), token), content })), status),
    security: list(byName(list(text), schemeOf(document))),
  });
  const item = object({ parameters, ...Object.fromEntries(methods.map((method) => [method, operation])) });
  required(
    ['info'],
    object({
      info: required(['title', 'version'], object({})),
      paths: byName(followed(item), path),
      security: list(byName(list(text), schemeOf(document))),
      components: object({ securitySchemes: byName(followed(required(['type'], object({ type: text })))) }),
    }),
  )(document, []);
}

type Fields = Readonly<Record<string, unknown>>;

function checkReference(document: OpenApiDocument, fields: Fields): void {
  if (typeof fields.$ref === 'string' && /^#(\/|$)/.test(fields.$ref)) resolve(document, fields);
}

function checkPatterns({ pattern, patternProperties }: Fields): void {
  const patterns = [pattern, ...Object.keys(isObject(patternProperties) ? patternProperties : {})];
  for (const one of patterns)
    try {
      if (typeof one === 'string') regExpOf(one);
    } catch (error) {
      throw new DocumentError(`A pattern of the document cannot be used: ${(error as Error).message}.`);
    }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function object(checks: Readonly<Record<string, Check>>): Check {
  return (value, keys) => {
    if (!isObject(value)) throw wrong(keys, 'has to be an object');
    for (const [key, check] of Object.entries(checks))
      if (value[key] !== undefined) check(value[key], [...keys, key]);
  };
}

function required(names: readonly string[], check: Check): Check {
  return (value, keys) => {
    check(value, keys);
    const missing = names.find((name) => (value as Fields)[name] === undefined);
    if (missing !== undefined) throw wrong([...keys, missing], 'is missing');
  };
}

/** @param fault what is wrong with a name, if anything is */
function byName(check: Check, fault: (name: string) => string | undefined = () => undefined): Check {
  return (value, keys) => {
    if (!isObject(value)) throw wrong(keys, 'has to be an object');
    for (const [name, one] of Object.entries(value)) {
      if (name.startsWith('x-')) continue;
      const found = fault(name);
      if (found !== undefined) throw wrong([...keys, name], found);
      check(one, [...keys, name]);
    }
  };
}

function list(check: Check): Check {
  return (value, keys) => {
    if (!Array.isArray(value)) throw wrong(keys, 'has to be a list');
    for (const [index, one] of value.entries()) check(one, [...keys, `${index}`]);
  };
}

const text: Check = (value, keys) => {
  if (typeof value !== 'string') throw wrong(keys, 'has to be a text');
};

const schema: Check = (value, keys) => {
  if (!isObject(value) && typeof value !== 'boolean') throw wrong(keys, 'has to be a schema');
};

function oneOf(...allowed: readonly string[]): Check {
  return (value, keys) => {
    if (!allowed.includes(String(value))) throw wrong(keys, `has to be one of ${allowed.join(', ')}`);
  };
}

function path(name: string): string | undefined {
  if (!name.startsWith('/')) return 'has to begin with a slash';
  if (/[?#]/.test(name)) return 'has to be a path without a query';
  return /[{}]/.test(name.replace(/\{[^{}/]+\}/g, ''))
    ? 'has a brace that is not closed or opened'
    : undefined;
}

const status = (name: string): string | undefined =>
  /^([1-5](\d\d|XX)|default)$/i.test(name) ? undefined : 'is no status, such as 404, 4XX or default';

/** RFC 9110, 5.6.2. */
const token = (name: string): string | undefined =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(name) ? undefined : 'is no name that a header can have';

const mediaType = (name: string): string | undefined =>
  /^[\x20-\x7e]+$/.test(name) ? undefined : 'is no media type';

function schemeOf({ components }: OpenApiDocument): (name: string) => string | undefined {
  return (name) =>
    components?.securitySchemes && Object.hasOwn(components.securitySchemes, name)
      ? undefined
      : 'is none of components > securitySchemes';
}

const wrong = (keys: readonly string[], what: string): DocumentError =>
  new DocumentError(`${keys.join(' > ') || 'The document'} ${what}.`);
