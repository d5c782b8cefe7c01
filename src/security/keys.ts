import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** One configured secret as a key for each purpose: what is made for one is worth nothing in another. */
export interface Key {
  /** Names the key in what it signed or sealed; safe to publish. */
  readonly kid: string;
  readonly signing: KeyObject;
  readonly sealing: KeyObject;
  readonly hashing: KeyObject;
}

/** The keys in use: the first one signs, seals and hashes; all of them verify and open. */
export type Keys = readonly [Key, ...Key[]];

/**
 * Derives the keys from the configured secrets with HKDF-SHA-256 (RFC 5869).
 * @param secretKeys in the order of the configuration; each has enough entropy of its own
 * @throws Error when there is none
 */
export function createKeys(secretKeys: readonly string[]): Keys {
  const [first, ...others] = secretKeys.map(deriveKey);
  if (first === undefined) throw new Error('At least one secret key is needed.');
  return [first, ...others];
}

/** @returns the key of that name, unless it is no longer in use */
export function findKey(keys: Keys, kid: unknown): Key | undefined {
  return keys.find((key) => key.kid === kid);
}

function deriveKey(secret: string): Key {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `parley ${purpose}`, bytes));
  return {
    kid: derive('key id', 6).toString('base64url'),
    signing: createSecretKey(derive('signing', 32)),
    sealing: createSecretKey(derive('sealing', 32)),
    hashing: createSecretKey(derive('hashing', 32)),
  };
}
