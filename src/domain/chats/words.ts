import { nameKey } from '../names.ts';

/** Scripts that are written without spaces. */
const spaceless =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/**
 * Runs of letters and digits; each character of the scripts that are written without spaces; flags; and each other
 * emoji, without its skin tone.
 */
const word = new RegExp(
  `[${spaceless}]|\\p{RI}{2}|\\p{Extended_Pictographic}|(?:(?![${spaceless}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

/** Joiners, variation selectors and the keycap: they change how a text looks, and not what it says. */
const invisible = /\u200c|\u200d|\u20e3|\ufe0e|\ufe0f/gu;

/** The words of a text, each once, in the form that is compared. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(nameKey(text).replace(invisible, '').match(word) ?? [])];
}
