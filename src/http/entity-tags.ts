import { Fault } from './fault.ts';

const listed = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;
const whole = /^\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")*\s*$/;

/** Whether `If-None-Match` names the tag, by weak comparison (RFC 9110, 13.1.2). */
export function noneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return true;
  return header.trim() !== '*' && !tagsOf(header).some(({ tag }) => tag === etag);
}

/**
 * The tags of `If-Match`, by strong comparison (RFC 9110, 13.1.1): weak ones never match.
 * @returns undefined when any version will do
 * @throws Fault `invalid-request` when it is no list of tags
 */
export function parseIfMatch(header: string | undefined): readonly string[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  if (!whole.test(header))
    throw new Fault('invalid-request', 'If-Match takes entity tags in quotes, as ETag gives them, or *.', {
      errors: [
        { in: 'header', pointer: '/if-match', keyword: 'pattern', message: 'must be entity tags in quotes' },
      ],
    });
  return tagsOf(header)
    .filter(({ weak }) => !weak)
    .map(({ tag }) => tag);
}

function tagsOf(header: string): { tag: string; weak: boolean }[] {
  return [...header.matchAll(listed)].map(([text, tag = '']) => ({ tag, weak: text.startsWith('W/') }));
}
