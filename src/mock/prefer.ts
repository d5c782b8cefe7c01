import { MockRefusal } from './problem.ts';

/** What a client asks the mock to answer with. */
export interface Preference {
  readonly code: string | undefined;
  readonly example: string | undefined;
}

const name = /([\w!#$%&'*+.^`|~-]+)\s*/;
/** An empty one has no `\s*` of its own: where two meet, the time to refuse doubles with each of them. */
const value = /(?:=\s*(?:("(?:[^"\\]|\\.)*"|[^\s,;"]+)\s*)?)?/;
const parameter = new RegExp(`;\\s*(?:${name.source}${value.source})?`);
/** An element of the list; one with nothing in it is none (RFC 9110, 5.6.1). */
const element = new RegExp(`\\s*(?:${name.source}${value.source}(?:${parameter.source})*)?(?:,|$)`, 'y');

/**
 * Reads `code=404` and `example=name` from a `Prefer` header (RFC 7240). Other preferences are not the mock's.
 * @returns undefined when neither is there
 * @throws MockRefusal when the header cannot be read, or the code is no status
 */
export function parsePrefer(header: string): Preference | undefined {
  const values = new Map<string, string>();
  element.lastIndex = 0;
  while (element.lastIndex < header.length) {
    const found = element.exec(header);
    if (found === null)
      throw new MockRefusal(400, 'The header Prefer cannot be read. Write it like: Prefer: code=404');
    const [, preferred = '', text = ''] = found;
    // The first one counts (RFC 7240, 2).
    if (!values.has(preferred.toLowerCase())) values.set(preferred.toLowerCase(), unquote(text));
  }
  const code = values.get('code');
  const example = values.get('example');
  if (code === undefined && example === undefined) return undefined;
  if (code !== undefined && !/^[2-5]\d\d$/.test(code))
    throw new MockRefusal(
      400,
      `Prefer: code=${code} is no status of an answer. It takes three digits from 200 on, as in Prefer: code=404`,
    );
  return { code, example };
}

const unquote = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
