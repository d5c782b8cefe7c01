import { expect } from 'chai';
import fc from 'fast-check';
import { toIsbn10, toIsbn13 } from '../../../src/domain/books/isbn.ts';

describe('ISBN', () => {
  // Printed on real books.
  for (const [given, isbn13] of [
    ['0-262-51087-1', '9780262510875'],
    ['0306406152', '9780306406157'],
    ['0-8044-2957-X', '9780804429573'],
    ['0-8044-2957-x', '9780804429573'],
    ['978-3-16-148410-0', '9783161484100'],
    ['978 5 699 12014 7', '9785699120147'],
    ['979-10-90636-07-1', '9791090636071'],
  ] as const)
    it(`is kept of ${given} as ${isbn13}`, () => {
      expect(toIsbn13(given)).to.equal(isbn13);
    });

  for (const [what, text] of [
    ['a wrong check digit of ten', '0-262-51087-2'],
    ['an X that should be a digit', '026251087X'],
    ['a wrong check digit of thirteen', '978-3-16-148410-1'],
    ['two digits swapped', '978-3-16-184410-0'],
    ['the number of some other article', '4006381333931'],
    ['a digit too few', '978316148410'],
    ['an X within', '08044X2957'],
    ['nothing', ''],
  ] as const)
    it(`is not ${what}`, () => {
      expect(toIsbn13(text)).to.equal(undefined);
    });

  it('is told from what one wrong digit makes of it', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    const slip = fc.record({ at: fc.integer({ min: 0, max: 8 }), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(digits, slip, (body, { at, by }) => {
        const right = isbn10Of(body);
        const wrong = body.map((digit, index) => (index === at ? (digit + by) % 10 : digit)).join('');
        expect(toIsbn13(right)).to.match(/^978\d{10}$/);
        expect(toIsbn13(wrong + right.slice(-1))).to.equal(undefined);
      }),
    );
  });

  it('is the same in ten digits as it was given', () => {
    for (const isbn10 of ['0262510871', '080442957X', '0306406152'])
      expect(toIsbn10(toIsbn13(isbn10)!)).to.equal(isbn10);
  });

  it('has no ten digits when it begins with 979', () => {
    expect(toIsbn10('9791090636071')).to.equal(undefined);
  });
});

/** By the definition: the digits weighed 10 to 1 make a multiple of 11. */
function isbn10Of(body: readonly number[]): string {
  const sum = body.reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = [...'0123456789X'].find((_, value) => (sum + value) % 11 === 0);
  return body.join('') + check;
}
