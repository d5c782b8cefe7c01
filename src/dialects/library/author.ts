import { invalidRequest } from '../../http/validate.ts';

/*
 * A book has one author here and a list of them in the domain: `Ann Bell; Bob Carr` are two. A text always comes back
 * as it was given.
 */

const SEPARATOR = '; ';

const MOST_AUTHORS = 20;
const LONGEST_NAME = 200;

export const authorOf = (authors: readonly string[]): string => authors.join(SEPARATOR);

/** @throws Fault `invalid-request` when there are too many, or a name is too long */
export function authorsOf(author: string): string[] {
  const names = author.split(SEPARATOR);
  if (names.length <= MOST_AUTHORS && names.every(isName)) return names;
  // What cannot be taken apart is one name.
  if (isName(author)) return [author];
  throw invalidRequest({ in: 'body', pointer: '/author', keyword: 'maxLength', message: 'is too long' });
}

const isName = (text: string): boolean => text.trim() !== '' && [...text].length <= LONGEST_NAME;
