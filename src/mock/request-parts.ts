import type { Operation, Request } from 'openapi-backend';
import { decoded, type Parameter } from '../openapi/document.ts';
import { pairsOf, styledValue } from './parameter-styles.ts';

/** The parts of a request that parameters are in. */
export interface RequestParts {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Takes a request apart. Values are texts, but for lists and objects as the parameters' styles have them. */
export type Parse = (request: Request) => RequestParts;

const nothing = Object.freeze({});
const separators: Readonly<Record<string, string>> = { form: ',', spaceDelimited: ' ', pipeDelimited: '|' };

/**
 * @param operation one without references
 * @param parseQuery a query as texts, lists of texts, and, where brackets are in its names, objects
 */
export function createParser(
  operation: Operation,
  parseQuery: (query: string) => Record<string, unknown>,
): Parse {
  const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
  const pattern = expressionOf(operation.path);
  const parameters = (operation.parameters ?? []) as Parameter[];
  const queries = parameters.filter((one) => one.in === 'query');
  const paths = new Map(parameters.filter((one) => one.in === 'path').map((one) => [one.name, one]));
  const cookies = new Map(parameters.filter((one) => one.in === 'cookie').map((one) => [one.name, one]));
  const structuredHeaders = parameters.filter((one) => one.in === 'header' && isStructured(one));

  function paramsOf(path: string): Record<string, unknown> {
    const [, ...values] = pattern.exec(path) ?? [];
    const entries = names.flatMap((name, index) => {
      const parameter = paths.get(name);
      // With what the contract does not tell of, nothing can be wrong.
      return parameter ? [[name, valueAt(parameter, values[index] ?? '')]] : [];
    });
    return Object.fromEntries(entries);
  }

  function headersOf(headers: Request['headers']): Record<string, unknown> {
    const entries = structuredHeaders.flatMap((parameter) => {
      const name = parameter.name.toLowerCase();
      return headers[name] === undefined ? [] : [[name, valueAt(parameter, String(headers[name]))]];
    });
    return { ...headers, ...Object.fromEntries(entries) };
  }

  /** `name=value; other=value` (RFC 6265, 5.4). */
  function cookiesOf(header: string): Record<string, unknown> {
    const pairs = header.split(';').map((pair) => {
      const [start = '', ...rest] = pair.split('=');
      const name = start.trim();
      const text = rest.join('=').trim();
      const parameter = cookies.get(name);
      return [name, parameter ? valueAt(parameter, text) : decoded(text)];
    });
    return Object.fromEntries(pairs);
  }

  function queryOf(search: string): Record<string, unknown> {
    const query = parseQuery(search);
    for (const parameter of queries) {
      const value = query[parameter.name];
      if (typeof value === 'string') query[parameter.name] = meaningOf(value, parameter);
    }
    return query;
  }

  return ({ path, query, headers }) => ({
    params: names.length === 0 ? nothing : paramsOf(path),
    query: query ? queryOf(String(query)) : {},
    cookies: headers.cookie === undefined ? nothing : cookiesOf(String(headers.cookie)),
    headers: structuredHeaders.length === 0 ? headers : headersOf(headers),
  });
}

const isStructured = ({ content, schema }: Parameter): boolean =>
  content?.['application/json'] !== undefined ||
  (typeof schema === 'object' && ['array', 'object'].includes(String(schema.type)));

/** A part of a path, a header or a cookie as its parameter means it. */
function valueAt(parameter: Parameter, text: string): unknown {
  if (parameter.content?.['application/json'])
    return parsedJson(parameter.in === 'header' ? text : decoded(text));
  return styledValue(text, parameter);
}

/** A text in the query as the parameter means it: JSON, or several values. */
function meaningOf(text: string, { content, explode, style = 'form', schema }: Parameter): unknown {
  if (content?.['application/json']) return parsedJson(text);
  const type = typeof schema === 'object' ? schema.type : undefined;
  const separator = explode === false ? separators[style] : undefined;
  const pieces = separator === undefined ? [text] : text.split(separator);
  if (type === 'array') return pieces;
  return type === 'object' && separator !== undefined ? Object.fromEntries(pairsOf(pieces)) : text;
}

/** What is no JSON stays a text, which the validator points at. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function expressionOf(path: string): RegExp {
  const texts = path.split(/\{[^}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${texts.join('([^/]+)')}$`);
}
