import { nameKey } from '../names.ts';

/**
 * What a text is searched by: runs of letters and digits; each character of the scripts that are written without
 * spaces; flags; and each other emoji, without its skin tone and its presentation, so that all its forms are one.
 */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{RI}]{2}|\p{Extended_Pictographic}|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, each once, in the form that is compared. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(nameKey(text).match(word) ?? [])];
}
