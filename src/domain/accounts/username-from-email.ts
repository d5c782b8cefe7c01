/** Leaves room for digits within the 64 characters of a username. */
const MOST = 48;
const LEAST = 3;
const TRIES = 10;

/**
 * Usernames for somebody who has only an email, to be tried in turn until one is free: the part before the `@` in the
 * letters that usernames are made of, then the same with digits behind it.
 * @param digits gives so many random decimal digits
 */
export function* usernamesFromEmail(email: string, digits: (count: number) => string): Generator<string> {
  const local = email
    .split('@')[0]!
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-');
  const base = [...local].slice(0, MOST).join('');
  if (base.length >= LEAST) yield base;
  for (let attempt = 0; attempt < TRIES; attempt++) yield `${base}-${digits(4 + attempt)}`;
}
