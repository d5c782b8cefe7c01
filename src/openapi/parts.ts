type Fields = Readonly<Record<string, unknown>>;

/** Keys whose values are data, not parts of the document. */
const data = new Set(['example', 'default', 'enum', 'const', 'value']);

/** Keys whose values are maps with names of any kind, `default` and `example` among them. */
const maps = new Set([
  ...['paths', 'responses', 'headers', 'parameters', 'content', 'schemas', 'examples', 'requestBodies'],
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
]);

/** Where the contents of other files are kept; every other key like it is somebody's own. */
export const FILES = 'x-files';

/**
 * Rebuilds a document or a part of one, the innermost objects first. The given one stays as it is.
 * @param change makes of each object what it becomes; data, such as examples, and maps by name are not given to it
 */
export function rebuild(part: unknown, change: (fields: Fields) => Fields): unknown {
  if (Array.isArray(part)) return part.map((one) => rebuild(one, change));
  if (!isObject(part)) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, rebuiltValue(key, value, change)]);
  return change(Object.fromEntries(entries));
}

function rebuiltValue(key: string, value: unknown, change: (fields: Fields) => Fields): unknown {
  if (data.has(key) || (key.startsWith('x-') && key !== FILES)) return value;
  // A schema's examples are a list of data; others are objects by name, each with its data.
  if (key === 'examples' && Array.isArray(value)) return value;
  if (!maps.has(key) || !isObject(value)) return rebuild(value, change);
  const entries = Object.entries(value).map(([name, one]) => [name, rebuild(one, change)]);
  return Object.fromEntries(entries);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
