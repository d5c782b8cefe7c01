import { createHmac } from 'node:crypto';
import { compareSync, hashSync } from 'bcryptjs';

// Runs in the worker threads of passwords.ts: bcrypt is slow by design, and on the main thread it would stop
// every other request.

export interface HashTask {
  readonly password: string;
  /** Binary logarithm of bcrypt's rounds. */
  readonly cost: number;
}

export interface VerifyTask {
  readonly password: string;
  readonly hash: string;
}

/** @returns a bcrypt hash with a new random salt */
export function hash({ password, cost }: HashTask): string {
  return hashSync(digest(password), cost);
}

/** @returns whether the hash, of whatever cost, is of this password */
export function verify({ password, hash }: VerifyTask): boolean {
  return compareSync(digest(password), hash);
}

/**
 * bcrypt reads 72 bytes and stops at a NUL, so it is given 64 characters that depend on the whole password.
 * They depend on a label of ours too, so that plain digests leaked elsewhere cannot be tried against our hashes.
 */
function digest(password: string): string {
  return createHmac('sha384', 'parley password').update(opaqueString(password)).digest('base64');
}

/** The same password from every keyboard: the OpaqueString profile, RFC 8265 section 4.2.1. */
function opaqueString(password: string): string {
  return password.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC');
}
