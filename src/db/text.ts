import { createHash } from 'node:crypto';

/** The longest text an index takes, in characters; the width of every `_key` column that has one. */
const KEY_LENGTH = 255;

/**
 * A text of any length as an indexed `_key` column holds it: itself, or, where it is too long, its beginning and its
 * hash. Written and looked up through this function, so that long ones stay apart. White space at the end does not count:
 * MySQL overlooks spaces there, and who writes `ann ` shall be nobody else than `ann` on any database.
 */
export function indexKey(given: string): string {
  const text = given.trimEnd();
  if (text.length <= KEY_LENGTH) return text;
  const hash = createHash('sha256').update(text).digest('hex');
  return clip(text, KEY_LENGTH - hash.length) + hash;
}

/** The first `length` characters (code points): what came from outside and is only kept to be looked at. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : Array.from(text).slice(0, length).join('');
}
