import { expect } from 'chai';
import { createKeys, findKey } from '../../src/security/keys.ts';

describe('keys', () => {
  it('are the same for the same secret in every process, and different for each secret and purpose', () => {
    const [a] = createKeys(['first secret']);
    const [again] = createKeys(['first secret']);
    const [b] = createKeys(['second secret']);
    expect(again.kid).to.equal(a.kid);
    expect(again.signing.equals(a.signing)).to.equal(true);
    expect(b.kid).not.to.equal(a.kid);
    expect(b.signing.equals(a.signing)).to.equal(false);
    expect(a.signing.equals(a.sealing)).to.equal(false);
    expect(a.signing.equals(a.hashing)).to.equal(false);
  });

  it('keep their order and are found by name', () => {
    const keys = createKeys(['first secret', 'second secret']);
    expect(keys.map(({ kid }) => findKey(keys, kid))).to.deep.equal([...keys]);
    expect(findKey(keys, 'unknown')).to.equal(undefined);
    expect(findKey(keys, undefined)).to.equal(undefined);
  });

  it('cannot be none', () => {
    expect(() => createKeys([])).to.throw('At least one secret key');
  });
});
