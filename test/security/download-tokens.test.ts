import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { createAccessTokens } from '../../src/security/access-tokens.ts';
import { createDownloadTokens } from '../../src/security/download-tokens.ts';
import { createKeys } from '../../src/security/keys.ts';

const now = Date.UTC(2030, 0, 1);
const keys = createKeys(['a new secret', 'an old secret']);
const kind = { keys, issuer: 'parley', audience: 'parley', lifetimeMs: 3_600_000 };
const tokens = createDownloadTokens(kind);

describe('download tokens', () => {
  it('name a file until they expire', () => {
    const token = tokens.sign(7, now);
    expect(tokens.verify(token, now)).to.equal(7);
    expect(tokens.verify(token, now + kind.lifetimeMs - 1)).to.equal(7);
    expect(tokens.verify(token, now + kind.lifetimeMs)).to.equal(undefined);
  });

  it('of an old key in use are good, of a removed key are not', () => {
    const old = createDownloadTokens({ ...kind, keys: createKeys(['an old secret']) });
    const removed = createDownloadTokens({ ...kind, keys: createKeys(['another secret']) });
    expect(tokens.verify(old.sign(7, now), now)).to.equal(7);
    expect(tokens.verify(removed.sign(7, now), now)).to.equal(undefined);
  });

  it('are no access tokens, nor the reverse', () => {
    const access = createAccessTokens(kind);
    expect(access.verify(tokens.sign(7, now), now)).to.equal('bad-signature');
    expect(tokens.verify(access.sign({ accountId: 7, sessionId: 42 }, now), now)).to.equal(undefined);
  });

  it('are nothing but what was signed', () => {
    const [header, payload, signature = ''] = tokens.sign(7, now).split('.');
    const other = tokens.sign(8, now).split('.')[1];
    const [{ kid, signing }] = keys;
    const claims = { iss: 'parley', aud: 'parley', sub: '7', exp: now / 1000 + 60 };
    const forged = (change: object, typ = 'download+jwt') =>
      jwt.sign(JSON.stringify({ ...claims, ...change }), signing, { header: { alg: 'HS256', typ, kid } });
    expect(tokens.verify(forged({}), now)).to.equal(7);
    for (const token of [
      '',
      'x',
      `${header}.${other}.${signature}`,
      `${header}.${payload}.`,
      forged({}, 'JWT'),
      forged({ exp: undefined }),
      forged({ exp: 'never' }),
      forged({ sub: '0' }),
      forged({ sub: 7 }),
      forged({ iss: 'somebody' }),
      forged({ aud: 'others' }),
    ])
      expect(tokens.verify(token, now), token).to.equal(undefined);
  });
});
