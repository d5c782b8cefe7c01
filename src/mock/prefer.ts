import { MockRefusal } from './problem.ts';

/** What a client asks the mock to answer with. */
export interface Preference {
  readonly code: string | undefined;
  readonly example: string | undefined;
}

const preference = /\s*([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s,;"]*)\s*)?(?:;[^,]*)?(?:,|$)/y;

/**
 * Reads `code=404` and `example=name` from a `Prefer` header (RFC 7240). Other preferences are not the mock's.
 * @returns undefined when neither is there
 * @throws MockRefusal when the header cannot be read, or the code is no status
 */
export function parsePrefer(header: string): Preference | undefined {
  const values = new Map<string, string>();
  preference.lastIndex = 0;
  while (preference.lastIndex < header.length) {
    const [, name = '', value = ''] = preference.exec(header) ?? [];
    if (name === '')
      throw new MockRefusal(400, 'The header Prefer cannot be read. Write it like: Prefer: code=404');
    // The first one counts (RFC 7240, 2).
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), unquote(value));
  }
  const code = values.get('code');
  const example = values.get('example');
  if (code === undefined && example === undefined) return undefined;
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    throw new MockRefusal(
      400,
      `Prefer: code=${code} is no status. It takes three digits, as in Prefer: code=404`,
    );
  return { code, example };
}

const unquote = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
