import { DomainError } from '../errors.ts';

const MAX_LENGTH = 255;
const forbidden = /[/\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * A name is shown and sent along with downloads, and never used as a path: no slashes, no control characters, and none
 * that turn the direction of writing, which hide what a name ends in.
 * @param pointer to the name in the body; absent when it comes elsewhere
 * @throws DomainError `file-name-invalid`
 */
export function assertFileName(name: string, pointer?: string): void {
  if (name.length <= MAX_LENGTH && !forbidden.test(name) && !/^[\s.]*$/u.test(name)) return;
  throw new DomainError(
    'file-name-invalid',
    `A file name has 1 to ${MAX_LENGTH} characters, no slashes, backslashes or control characters, and more than dots.`,
    pointer === undefined ? {} : { pointer },
  );
}
