import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../domain/security.ts';
import { findKey, type Keys } from './keys.ts';

/** Digits and letters without those that look alike (0 and o, 1 and i and l); ten of them hold 49.5 bits. */
const CODE_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D). */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Random secrets, and what may rest of them. Sealed text has the form `v1.<kid>.<nonce, text and tag>`. */
export function createSecrets(keys: Keys): Secrets {
  const [first] = keys;

  return {
    token: () => randomBytes(32).toString('base64url'),

    digits: (count) => randomText('0123456789', count),

    recoveryCode: () => `${randomText(CODE_ALPHABET, 5)}-${randomText(CODE_ALPHABET, 5)}`,

    hash: (secret) => createHash('sha256').update(secret).digest('hex'),

    keyedHash: (secret) => createHmac('sha256', first.hashing).update(secret).digest('hex'),

    matches(secret, keyedHash) {
      const expected = Buffer.from(keyedHash, 'hex');
      return keys.some((key) => {
        const actual = createHmac('sha256', key.hashing).update(secret).digest();
        return actual.length === expected.length && timingSafeEqual(actual, expected);
      });
    },

    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.sealing, nonce, { authTagLength: TAG_BYTES });
      const box = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${first.kid}.${box.toString('base64url')}`;
    },

    isSealedByFirst: (sealed) => sealed.split('.')[1] === first.kid,

    unseal(sealed) {
      const [version, kid, body = '', ...rest] = sealed.split('.');
      const key = findKey(keys, kid);
      const box = Buffer.from(body, 'base64url');
      // Node skips what is not base64url; only the very text that was written is taken.
      const intact = box.toString('base64url') === body && rest.length === 0;
      if (version !== 'v1' || key === undefined || !intact)
        throw new Error('Sealed with none of the keys in use.');
      const decipher = createDecipheriv(CIPHER, key.sealing, box.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(box.subarray(-TAG_BYTES));
      return (
        decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
  };
}

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
