import { DomainError } from '../errors.ts';

const MAX_LENGTH = 255;
const forbidden = /[/\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name is shown and sent along with downloads, and never used as a path: no slashes, no control characters, and none
 * that turn the direction of writing, which hide what a name ends in.
 * @param pointer to the name in the body; absent when it comes elsewhere
 * @throws DomainError `file-name-invalid`
 */
export function assertFileName(name: string, pointer?: string): void {
  if (name.length <= MAX_LENGTH && name.search(forbidden) === -1 && !/^[\s.]*$/u.test(name)) return;
  throw new DomainError(
    'file-name-invalid',
    `A file name has 1 to ${MAX_LENGTH} characters, no slashes, backslashes or control characters, and more than dots.`,
    pointer === undefined ? {} : { pointer },
  );
}

/**
 * What is left of a name without the folders before it and what no name may have; perhaps nothing. In one Unicode form
 * (NFC), so that a name is found whatever system it was typed on.
 */
export function safeFileName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return last.replace(forbidden, '').normalize('NFC').trim();
}

/** What follows the last dot of a name, in lower case; nothing when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * What a file of a namespace is taken for follows from its extension, so a new name must have the same.
 * @throws DomainError `file-name-invalid`
 */
export function assertSameExtension(name: string, newName: string): void {
  const extension = extensionOf(name);
  if (extensionOf(newName) === extension) return;
  throw new DomainError('file-name-invalid', `The name of this file must go on ending in .${extension}.`, {
    pointer: '/name',
  });
}
