import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { createAccessTokens } from '../../src/security/access-tokens.ts';
import { createKeys } from '../../src/security/keys.ts';

const now = Date.UTC(2030, 0, 1);
const lifetimeMs = 900_000;
const issuer = 'https://parley.example';
const audience = 'parley';
const claims = { accountId: 7, sessionId: 42 };

const oldKeys = createKeys(['an old secret']);
const keys = createKeys(['a new secret', 'an old secret']);
const [key] = keys;
const tokens = createAccessTokens({ keys, issuer, audience, lifetimeMs });

const payload = { iss: issuer, aud: audience, sub: '7', sid: '42', iat: now / 1000, exp: now / 1000 + 900 };
const header = { alg: 'HS256', typ: 'at+jwt', kid: key.kid };

/** A token like ours but for what is given. */
function forge(change: { header?: object; payload?: object; key?: jwt.Secret }): string {
  const forged = { ...header, ...change.header };
  // As text: jsonwebtoken would refuse to sign some of these objects.
  return jwt.sign(JSON.stringify({ ...payload, ...change.payload }), change.key ?? key.signing, {
    algorithm: forged.alg as jwt.Algorithm,
    header: forged,
  });
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

describe('access tokens', () => {
  it('say who asks and until when', () => {
    const token = tokens.sign(claims, now);
    expect(tokens.verify(token, now)).to.deep.equal({ ...claims, expiresAt: now + lifetimeMs });
    expect(tokens.lifetimeMs).to.equal(lifetimeMs);
  });

  it('have the header and the claims of RFC 9068, and never the same bytes twice', () => {
    const token = tokens.sign(claims, now);
    const decoded = jwt.decode(token, { complete: true });
    expect(decoded?.header).to.deep.equal(header);
    expect(decoded?.payload).to.include(payload).and.have.property('jti').that.is.a('string');
    expect(tokens.sign(claims, now)).not.to.equal(token);
  });

  it('expire at the very millisecond, also when they were verified before', () => {
    const token = tokens.sign(claims, now);
    expect(tokens.verify(token, now + lifetimeMs)).to.equal('expired');
    expect(tokens.verify(token, now + lifetimeMs - 1)).to.include(claims);
    expect(tokens.verify(token, now + lifetimeMs)).to.equal('expired');
  });

  it('of an old key in use are good, of a removed key are not', () => {
    const before = createAccessTokens({ keys: oldKeys, issuer, audience, lifetimeMs });
    const token = before.sign(claims, now);
    expect(tokens.verify(token, now)).to.include(claims);
    const after = createAccessTokens({ keys: createKeys(['a new secret']), issuer, audience, lifetimeMs });
    expect(after.verify(token, now)).to.equal('bad-signature');
  });

  const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const [head, body, signature] = forge({}).split('.');
  const forgeries: Record<string, string> = {
    'the algorithm none': `${encode({ ...header, alg: 'none' })}.${body}.`,
    'the algorithm none, and a signature': `${encode({ ...header, alg: 'none' })}.${body}.${signature}`,
    'HS512 under our key': forge({ header: { alg: 'HS512' } }),
    'RS256 under a key of their own': forge({ header: { alg: 'RS256' }, key: privateKey }),
    'the type of another kind of token': forge({ header: { typ: 'reset+jwt' } }),
    'the general type JWT': forge({ header: { typ: 'JWT' } }),
    'an unknown kid': forge({ header: { kid: 'unknown' } }),
    'no kid': forge({ header: { kid: undefined } }),
    'the kid of another of our keys': forge({ header: { kid: oldKeys[0].kid } }),
    'the key of another purpose': forge({ key: key.sealing }),
    'the configured secret itself as key': forge({ key: 'a new secret' }),
    'another issuer': forge({ payload: { iss: 'https://elsewhere.example' } }),
    'another audience': forge({ payload: { aud: 'another' } }),
    'no audience': forge({ payload: { aud: undefined } }),
    'a numeric subject': forge({ payload: { sub: 7 } }),
    'a subject that is no id': forge({ payload: { sub: 'ann' } }),
    'an id beyond exact numbers': forge({ payload: { sid: '9007199254740993' } }),
    'no session': forge({ payload: { sid: undefined } }),
    'no expiry': forge({ payload: { exp: undefined } }),
    'a changed payload': `${head}.${encode({ ...payload, sub: '1' })}.${signature}`,
    'a changed header': `${encode({ ...header, extra: 1 })}.${body}.${signature}`,
    'a cut signature': `${head}.${body}.${signature?.slice(0, -1)}`,
    'no signature': `${head}.${body}.`,
  };
  for (const [name, token] of Object.entries(forgeries)) {
    it(`are refused with ${name}: bad-signature`, () => {
      expect(tokens.verify(token, now)).to.equal('bad-signature');
    });
  }

  it('are only our own in the forgeries above but for the one thing named', () => {
    expect(tokens.verify(forge({}), now)).to.include(claims);
  });

  const malformed: Record<string, string> = {
    'an empty text': '',
    'a word': 'token',
    'two parts': `${head}.${body}`,
    'four parts': `${head}.${body}.${signature}.${signature}`,
    'a header that is no JSON': `${encode('header')}.${body}.${signature}`,
    'a payload that is no JSON': `${head}.${encode('payload')}.${signature}`,
    'a JWT whose payload is no JSON': `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode('payload')}.${signature}`,
    'a payload that is no object': `${head}.${encode('1')}.${signature}`,
    'a character outside Base64url': `${head}.${body}.${signature}=`,
    'a space in front': ` ${forge({})}`,
  };
  for (const [name, token] of Object.entries(malformed)) {
    it(`are not ${name}: malformed`, () => {
      expect(tokens.verify(token, now)).to.equal('malformed');
    });
  }

  it('that are forged and too old are called forged', () => {
    const token = forge({ payload: { aud: 'another', exp: now / 1000 - 1 } });
    expect(tokens.verify(token, now)).to.equal('bad-signature');
  });
});
