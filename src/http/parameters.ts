import type { Operation, TextFacts } from './contract.ts';

type Values = Record<string, unknown>;

/**
 * Query values, decoded to the types of the contract. What does not look like its type stays text, and a name given
 * twice becomes a list, so that the validator points at it. Unknown names are kept for the same reason.
 */
export function decodeQuery(search: string, operation: Operation): Values {
  // No prototype: `__proto__` is a name like any other, and unknown.
  const values: Values = Object.create(null);
  if (search === '') return values;
  const facts = operation.parameters;
  for (const [name, text] of new URLSearchParams(search)) {
    const parameter = facts.find((one) => one.in === 'query' && one.name === name);
    const value = parameter ? decode(text, parameter) : text;
    if (value === undefined) continue;
    if (!(name in values)) values[name] = parameter && isType(parameter, 'array') ? [value] : value;
    else if (Array.isArray(values[name])) values[name].push(value);
    else values[name] = [values[name], value];
  }
  return values;
}

/**
 * A path that can be percent-decoded: escapes that are no UTF-8 stand for U+FFFD, and a `%` that begins none for itself
 * (WHATWG URL, 1.3).
 */
export const decodablePath = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => (escapes === '%' ? '%25' : reencoded(escapes)));

function reencoded(escapes: string): string {
  try {
    decodeURIComponent(escapes);
    return escapes;
  } catch {
    return encodeURIComponent(Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
  }
}

/** Path values, which the router has percent-decoded. */
export function decodePath(
  given: Readonly<Record<string, string | undefined>>,
  operation: Operation,
): Values {
  const values: Values = {};
  for (const parameter of operation.parameters) {
    const text = parameter.in === 'path' ? given[parameter.name] : undefined;
    if (text !== undefined) values[parameter.name] = decode(text, parameter);
  }
  return values;
}

/** The headers that the contract names, under their names in lower case, decoded to their types. */
export function pickHeaders(headers: Readonly<Record<string, unknown>>, operation: Operation): Values {
  const values: Values = {};
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'header') continue;
    const name = parameter.name.toLowerCase();
    const value = headers[name];
    if (value !== undefined) values[name] = typeof value === 'string' ? decode(value, parameter) : value;
  }
  return values;
}

/** The texts of a form, decoded to the types of the contract. What it does not name stays as it is. */
export function decodeForm(given: Readonly<Record<string, unknown>>, facts: readonly TextFacts[]): Values {
  // No prototype, as above.
  const values: Values = Object.assign(Object.create(null), given);
  for (const fact of facts) {
    const text = values[fact.name];
    if (typeof text === 'string') values[fact.name] = decode(text, fact);
  }
  return values;
}

/** @returns undefined for what counts as absent */
function decode(text: string, parameter: TextFacts): unknown {
  if (text === '' && parameter.empty) return parameter.empty === 'null' ? null : undefined;
  if (isType(parameter, 'integer') && /^-?(0|[1-9]\d{0,18})$/.test(text)) return Number(text);
  if (isType(parameter, 'number') && /^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (isType(parameter, 'boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The id that a number or digits stand for. @returns 0, which nothing has, for more than an id can be */
export const idIn = (given: number | string): number =>
  Number.isSafeInteger(Number(given)) ? Number(given) : 0;

const isType = ({ type }: TextFacts, wanted: string): boolean =>
  typeof type === 'string' ? type === wanted : type.includes(wanted);
