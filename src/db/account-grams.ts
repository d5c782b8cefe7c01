import { clip } from './text.ts';

/** What of an account's row search goes by. */
export interface SearchedRow {
  username_key: string | null;
  email_key: string | null;
  first_name_key: string | null;
  last_name_key: string | null;
  is_private: number | null;
  disabled_at: number | null;
  deleted_at: number | null;
}

/** A row of the table `account_grams`, without its account. */
export interface Gram {
  readonly gram: string;
  /** 0: the username begins so; 1: a name does; 2: it stands somewhere in either. */
  readonly relevance: number;
  readonly sort_key: string;
}

/**
 * In characters. A term of up to as many is found by its own rows, at no cost but theirs; a longer one by those of its
 * beginning, which few people have in common. More would cost space and find nothing faster, for names are short: one
 * with a username and two names has some hundred rows.
 */
export const GRAM_LENGTH = 8;

/** The width of `sort_key`, in characters. */
const SORT_KEY_LENGTH = 150;

/**
 * The rows of an account: one for every text of up to eight characters that stands in its names, with the best of its
 * relevances, and one for the empty text, by which all are listed. None for who is not to be found; for who has a
 * private profile, nothing that does not follow from the username, their place in the order included.
 */
export function gramsOf(row: SearchedRow): Gram[] {
  if (row.deleted_at !== null || row.disabled_at !== null) return [];
  const names = row.is_private === 1 ? { ...row, first_name_key: null, last_name_key: null } : row;
  const fullName = fullNameOf(names);
  const relevances = new Map([['', 0]]);
  for (const [text, atBeginning] of [
    [names.username_key, 0],
    [fullName, 1],
    [names.last_name_key, 1],
  ] as const)
    for (const [gram, at] of partsOf(text ?? '')) {
      const relevance = at === 0 ? atBeginning : 2;
      relevances.set(gram, Math.min(relevance, relevances.get(gram) ?? relevance));
    }
  const sort_key = sortKeyOf(names, fullName);
  return [...relevances].map(([gram, relevance]) => ({ gram, relevance, sort_key }));
}

/** As the generated column `name_key` has it. */
function fullNameOf({ first_name_key, last_name_key }: SearchedRow): string | null {
  if (first_name_key === null || last_name_key === null) return first_name_key ?? last_name_key;
  return `${first_name_key} ${last_name_key}`;
}

/** What people are listed by. MySQL overlooks spaces at the end, so there are none. */
function sortKeyOf({ username_key, email_key, is_private }: SearchedRow, fullName: string | null): string {
  const local = is_private === 1 ? null : email_key?.slice(0, email_key.indexOf('@'));
  return clip(username_key ?? fullName ?? local ?? '', SORT_KEY_LENGTH).trimEnd();
}

/** Every part of up to eight characters (code points), and where it stands. */
function* partsOf(text: string): Generator<[string, number]> {
  // Half a surrogate pair is no character, and the database would not keep it.
  const characters = Array.from(Buffer.from(text).toString());
  for (const at of characters.keys())
    for (let length = 1; length <= Math.min(GRAM_LENGTH, characters.length - at); length += 1)
      yield [characters.slice(at, at + length).join(''), at];
}
