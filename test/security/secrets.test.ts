import { expect } from 'chai';
import { createKeys } from '../../src/security/keys.ts';
import { createSecrets } from '../../src/security/secrets.ts';

const before = createSecrets(createKeys(['an old secret']));
const secrets = createSecrets(createKeys(['a new secret', 'an old secret']));
const after = createSecrets(createKeys(['a new secret']));

function distinct(make: () => string): number {
  return new Set(Array.from({ length: 1000 }, make)).size;
}

describe('secrets', () => {
  it('are tokens of 256 bits, base64url', () => {
    expect(secrets.token()).to.match(/^[A-Za-z0-9_-]{43}$/);
    expect(distinct(secrets.token)).to.equal(1000);
  });

  it('are as many decimal digits as asked for, leading zeros and all', () => {
    const codes = Array.from({ length: 1000 }, () => secrets.digits(6));
    for (const code of codes) expect(code).to.match(/^[0-9]{6}$/);
    for (let place = 0; place < 6; place++) {
      expect(new Set(codes.map((code) => code[place])), `place ${place}`).to.have.property('size', 10);
    }
    expect(secrets.digits(8)).to.match(/^[0-9]{8}$/);
  });

  it('are recovery codes without look-alikes', () => {
    for (let i = 0; i < 1000; i++) {
      expect(secrets.recoveryCode()).to.match(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
    }
    expect(distinct(secrets.recoveryCode)).to.equal(1000);
  });
});

describe('hashes of secrets', () => {
  it('are SHA-256 in hex', () => {
    expect(secrets.hash('abc')).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('with a key match their secret alone', () => {
    const hash = secrets.keyedHash('123456');
    expect(hash)
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(secrets.hash('123456'));
    expect(secrets.matches('123456', hash)).to.equal(true);
    expect(secrets.matches('123457', hash)).to.equal(false);
  });

  it('with an old key match while it is in use', () => {
    const hash = before.keyedHash('123456');
    expect(secrets.keyedHash('123456')).not.to.equal(hash);
    expect(secrets.matches('123456', hash)).to.equal(true);
    expect(after.matches('123456', hash)).to.equal(false);
  });

  it('match nothing when they are no hash', () => {
    const hash = secrets.keyedHash('123456');
    for (const other of ['', 'zz', hash.slice(2), `${hash}00`, secrets.hash('123456')]) {
      expect(secrets.matches('123456', other), other).to.equal(false);
    }
  });
});

describe('sealed text', () => {
  const text = 'JBSWY3DPEHPK3PXP ёжик 🦔';

  it('is opened by whoever has the key, and never looks the same', () => {
    const sealed = secrets.seal(text);
    expect(sealed)
      .to.match(/^v1\.[\w-]{8}\.[\w-]+$/)
      .and.not.include('JBSWY3DP');
    expect(secrets.unseal(sealed)).to.equal(text);
    expect(after.unseal(sealed)).to.equal(text);
    expect(secrets.seal(text)).not.to.equal(sealed);
    expect(secrets.unseal(secrets.seal(''))).to.equal('');
  });

  it('of an old key opens while it is in use', () => {
    const sealed = before.seal(text);
    expect(secrets.unseal(sealed)).to.equal(text);
    expect(() => after.unseal(sealed)).to.throw();
  });

  it('does not open with any one character changed', () => {
    const sealed = secrets.seal(text);
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice(0, i) + (sealed[i] === 'A' ? 'B' : 'A') + sealed.slice(i + 1);
      expect(() => secrets.unseal(changed), changed).to.throw();
    }
  });

  it('is not opened when it is anything else', () => {
    const sealed = secrets.seal(text);
    const [version, kid, body] = sealed.split('.');
    const others = [
      '',
      text,
      body ?? '',
      `v2.${kid}.${body}`,
      `${version}.${kid}.`,
      `${version}.${kid}.AAAA`,
      `${sealed}=`,
      `${sealed}.x`,
      ` ${sealed}`,
      sealed.slice(0, -4),
    ];
    for (const other of others) expect(() => secrets.unseal(other), other).to.throw();
  });
});
