/*
 * International Standard Book Numbers, https://www.isbn-international.org (ISO 2108): ten digits until 2006, the last of
 * which may be X for ten, and thirteen since then. Each ISBN-10 is an ISBN-13 too, one that begins with 978.
 */

/**
 * The thirteen digits of an ISBN-10 or ISBN-13.
 * @param text hyphens and blanks in it do not matter
 * @returns undefined when it is no ISBN: its form or its check digit is wrong
 */
export function toIsbn13(text: string): string | undefined {
  const digits = withoutSeparators(text).toUpperCase();
  const body = digits.slice(0, -1);
  if (/^\d{9}[\dX]$/.test(digits)) return body + checkDigit10(body) === digits ? toPrefixed(body) : undefined;
  if (/^97[89]\d{10}$/.test(digits)) return body + checkDigit13(body) === digits ? digits : undefined;
  return undefined;
}

/** The same as an ISBN-10; undefined where there is none, for those that begin with 979. */
export function toIsbn10(isbn13: string): string | undefined {
  const body = isbn13.slice(3, -1);
  return isbn13.startsWith('978') ? body + checkDigit10(body) : undefined;
}

/** The text without hyphens and blanks, which are put into ISBNs wherever it pleases. */
export const withoutSeparators = (text: string): string => text.replace(/[ -]/g, '');

function toPrefixed(body10: string): string {
  const body = `978${body10}`;
  return body + checkDigit13(body);
}

/** The weights 10 to 2, modulo 11. */
function checkDigit10(body: string): string {
  const sum = weighedSum(body, (at) => 10 - at);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : `${digit}`;
}

/** The weights 1 and 3 in turn, modulo 10. */
function checkDigit13(body: string): string {
  const sum = weighedSum(body, (at) => (at % 2 === 0 ? 1 : 3));
  return `${(10 - (sum % 10)) % 10}`;
}

const weighedSum = (digits: string, weight: (at: number) => number): number =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * weight(at), 0);
