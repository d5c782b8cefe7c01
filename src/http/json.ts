import { Fault } from './fault.ts';

const MAX_DEPTH = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError when the bytes are not UTF-8 */
export const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);

/**
 * Parses a JSON body (RFC 8259), and refuses what parsers disagree about: bytes that are not UTF-8, objects that name
 * a key twice, half surrogate pairs (I-JSON, RFC 7493), and nesting deeper than 32 levels.
 * @throws Fault `malformed-body`
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch (cause) {
    throw new Fault('malformed-body', 'The body is not valid UTF-8.', { cause });
  }
  const colons = scan(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Fault('malformed-body', 'The body is not valid JSON.', { cause });
  }
  // Every key has one colon outside of strings; a key named twice leaves fewer keys than colons.
  if (countKeys(value) !== colons)
    throw new Fault('malformed-body', 'An object in the body names a key twice.');
  return value;
}

/** Counts the colons outside of strings, minding the depth. */
function scan(text: string): number {
  let depth = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // a string: on to its closing quote
        for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
          if (text.charCodeAt(at) === 0x5c) at++;
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > MAX_DEPTH)
          throw new Fault('malformed-body', `The body is nested deeper than ${MAX_DEPTH} levels.`);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x3a: // :
        colons++;
    }
  }
  return colons;
}

function countKeys(value: unknown): number {
  if (typeof value === 'string') assertWellFormed(value);
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countKeys(item), 0);
  let keys = 0;
  for (const [key, item] of Object.entries(value)) {
    assertWellFormed(key);
    keys += 1 + countKeys(item);
  }
  return keys;
}

/** Half a surrogate pair is no character: databases refuse it, and UTF-8 cannot carry it back. */
function assertWellFormed(text: string): void {
  if (!text.isWellFormed())
    throw new Fault('malformed-body', 'A text in the body has half a surrogate pair.');
}
