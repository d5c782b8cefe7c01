import { expect } from 'chai';
import { nameKey } from '../../src/domain/names.ts';

describe('nameKey', () => {
  const same: [string, string, string][] = [
    ['case', 'Ann', 'ANN'],
    ['full-width forms', 'Ａｎｎ', 'ann'],
    ['composed and decomposed accents', 'Jos\u00e9', 'jose\u0301'],
    ['Cyrillic case', 'ИВАН', 'иван'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['final sigma', 'ΟΔΟΣ', 'οδός'.normalize('NFD').replace('\u0301', '')],
    ['ligatures', 'ﬁne', 'FINE'],
  ];
  for (const [what, one, other] of same) {
    it(`makes one name of ${what}: ${one} and ${other}`, () => {
      expect(nameKey(one)).to.equal(nameKey(other));
    });
  }

  const different: [string, string][] = [
    ['ann', 'anna'],
    ['jose', 'josé'],
    ['а', 'a'],
  ];
  for (const [one, other] of different) {
    it(`keeps ${one} and ${other} apart`, () => {
      expect(nameKey(one)).not.to.equal(nameKey(other));
    });
  }

  it('gives a key as its own key', () => {
    for (const [, one] of same) expect(nameKey(nameKey(one))).to.equal(nameKey(one));
  });
});
