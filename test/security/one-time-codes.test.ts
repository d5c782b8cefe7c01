import { expect } from 'chai';
import { createOneTimeCodes } from '../../src/security/one-time-codes.ts';

const codes = createOneTimeCodes({ issuer: 'Parley & Co' });

/** The secret of RFC 6238, appendix B: `12345678901234567890` in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('one-time codes', () => {
  // RFC 6238, appendix B, rows of SHA-1: seconds, and the last six of the eight digits.
  const vectors: [seconds: number, code: string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ];
  for (const [seconds, code] of vectors) {
    it(`are those of RFC 6238 at ${seconds} s`, () => {
      expect(codes.step(secret, code, seconds * 1000)).to.equal(Math.floor(seconds / 30));
    });
  }

  it('may be one step early or late, and no more', () => {
    const start = 1111111110_000; // the first millisecond of the step of 050471
    const step = 37037037;
    expect(codes.step(secret, '050471', start - 30_001)).to.equal(undefined);
    expect(codes.step(secret, '050471', start - 30_000)).to.equal(step);
    expect(codes.step(secret, '050471', start + 59_999)).to.equal(step);
    expect(codes.step(secret, '050471', start + 60_000)).to.equal(undefined);
  });

  it('are refused when wrong or of any other form', () => {
    const now = 59_000;
    const others = ['287083', '', '28708', '2870820', ' 287082', '287082\n', '94287082', '287 082', 'abcdef'];
    for (const other of [...others, '２８７０８２', '٢٨٧٠٨٢', '-28708', '1e5000']) {
      expect(codes.step(secret, other, now), other).to.equal(undefined);
    }
  });

  it('are refused, not failed on, at the beginning of time', () => {
    expect(codes.step(secret, '000000', 0)).to.equal(undefined);
  });

  it('have secrets of 160 bits in base32, new each time', () => {
    expect(codes.newSecret())
      .to.match(/^[A-Z2-7]{32}$/)
      .and.not.equal(codes.newSecret());
  });

  it('are told to authenticator apps in a URI', () => {
    const uri = new URL(codes.uri(secret, 'ann+1@example.com'));
    expect(uri.protocol).to.equal('otpauth:');
    expect(uri.host).to.equal('totp');
    expect(decodeURIComponent(uri.pathname)).to.equal('/Parley & Co:ann+1@example.com');
    expect(Object.fromEntries(uri.searchParams)).to.deep.equal({ secret, issuer: 'Parley & Co' });
  });
});
