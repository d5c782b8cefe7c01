import { randomUUID } from 'node:crypto';

/** Somebody new. Nobody gets a mail at the address (RFC 6761, 6.4). */
export const newcomer = () => {
  const name = `verify-${randomUUID()}`;
  return { name, email: `${name}@parley.invalid`, password: `the password of ${name}` };
};

/** A PNG of one pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How older APIs refuse what is not as it should be. A path that means nothing is often not there. */
export const BAD_REQUEST = { path: [400, 404], query: [400], header: [400], body: [400] } as const;
