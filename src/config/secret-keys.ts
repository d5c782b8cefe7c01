import { list, type ValueType } from './value-types.ts';

const LEAST_LENGTH = 32;
const LEAST_DISTINCT = 8;
const placeholder =
  /change.?me|change.?this|your.?secret|secret.?key|super.?secret|placeholder|example|password/i;

/** Keys to sign with, the first one being the one that signs. */
export const anyKeys: ValueType<readonly string[]> = list('any texts, separated by commas', (key) => key);

/** Keys that nobody guesses. */
export const strongKeys: ValueType<readonly string[]> = list(
  `random keys of ${LEAST_LENGTH} characters or more each, no placeholders, separated by commas (openssl rand -hex 32 makes one)`,
  (key) => (isStrong(key) ? key : undefined),
);

function isStrong(key: string): boolean {
  const repeatsItself = /^(.+)\1+$/s.test(key);
  const distinct = new Set(key).size;
  return key.length >= LEAST_LENGTH && distinct >= LEAST_DISTINCT && !repeatsItself && !placeholder.test(key);
}
