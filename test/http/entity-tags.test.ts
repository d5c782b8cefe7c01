import { expect } from 'chai';
import { noneMatch, parseIfMatch } from '../../src/http/entity-tags.ts';
import { Fault } from '../../src/http/fault.ts';

describe('If-None-Match', () => {
  const cases: [header: string | undefined, isNew: boolean][] = [
    [undefined, true],
    ['"v1"', false],
    ['W/"v1"', false],
    ['"v0", "v1"', false],
    ['"v0","v2" , W/"v1"', false],
    ['*', false],
    [' * ', false],
    ['"v2"', true],
    ['"v11"', true],
    ['"V1"', true],
    ['v1', true],
    ['""', true],
    ['', true],
  ];
  for (const [header, isNew] of cases) {
    it(`${header ?? '(none)'}: version v1 is ${isNew ? 'news' : 'known'}`, () => {
      expect(noneMatch(header, 'v1')).to.equal(isNew);
    });
  }
});

describe('If-Match', () => {
  const cases: [header: string | undefined, tags: string[] | undefined][] = [
    [undefined, undefined],
    ['*', undefined],
    [' * ', undefined],
    ['"3"', ['3']],
    ['"3", "4"', ['3', '4']],
    ['"3","4"', ['3', '4']],
    ['""', ['']],
    ['"a,b"', ['a,b']],
    // Weak tags never match strongly.
    ['W/"3"', []],
    ['W/"3", "4"', ['4']],
  ];
  for (const [header, tags] of cases) {
    it(`${header ?? '(none)'}: ${tags ? `one of ${JSON.stringify(tags)}` : 'any version'}`, () => {
      expect(parseIfMatch(header)).to.deep.equal(tags);
    });
  }

  for (const header of ['3', '"3', '3"', '"3" "4"', '"3",', ',', 'w/"3"', '"3"; q=1', '"a"b"', '']) {
    it(`${JSON.stringify(header)}: is refused, pointing at the header`, () => {
      expect(() => parseIfMatch(header))
        .to.throw(Fault)
        .that.has.property('errors')
        .that.deep.include({
          in: 'header',
          pointer: '/if-match',
          keyword: 'pattern',
          message: 'must be entity tags in quotes',
        });
    });
  }
});
