import { decoded, type Parameter } from '../openapi/document.ts';

/**
 * A parameter of a path, a header or a cookie as its style has it: `simple`, `label`, `matrix`, or a cookie's `form`
 * (OpenAPI 3.1, Style Values; RFC 6570, 3.2).
 * @param text as it came, but for a header's with its percent-encoding
 * @returns a text, or a list or an object of texts
 */
export function styledValue(text: string, parameter: Parameter): unknown {
  const { explode = false } = parameter;
  const plain = parameter.in === 'header' ? String : decoded;
  const type = typeof parameter.schema === 'object' ? parameter.schema.type : undefined;
  const [prefix, mark] = marksOf(parameter, type === 'object');
  const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  if (type !== 'array' && type !== 'object') return plain(bare);
  const pieces = bare === '' ? [] : bare.split(explode ? mark : ',').map((piece) => piece.trim());
  if (type === 'array') return pieces.map(plain);
  // Exploded, it is `x=1,y=2`; else `x,1,y,2`.
  const pairs = explode ? pieces.map((piece) => piece.split(/=(.*)/, 2)) : pairsOf(pieces);
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [plain(name), plain(value)]));
}

/** What stands before the value, and, where it is exploded, between the parts of it. */
function marksOf({ name, style, explode }: Parameter, isObject: boolean): [prefix: string, mark: string] {
  if (style === 'label') return ['.', '.'];
  if (style !== 'matrix') return ['', ','];
  return isObject && explode ? [';', ';'] : [`;${name}=`, `;${name}=`];
}

/** `x,1,y,2`, taken apart. */
export const pairsOf = (pieces: readonly string[]): string[][] =>
  pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? '']] : []));
