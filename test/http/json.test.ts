import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../src/http/fault.ts';
import { parseJson } from '../../src/http/json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

const twice = 'An object in the body names a key twice.';
const tooDeep = 'The body is nested deeper than 32 levels.';
const invalid = 'The body is not valid JSON.';

describe('parseJson', () => {
  const good: [what: string, text: string, value: unknown][] = [
    ['a bare value', '1', 1],
    ['blanks around', ' \n{"a" : [ ] }\t', { a: [] }],
    ['a colon in a key', '{"a:b":1}', { 'a:b': 1 }],
    ['colons and brackets in a string', '{"a":"[{:}]::"}', { a: '[{:}]::' }],
    ['an escaped quote before a colon', '{"a":"\\":\\\\","b":2}', { a: '":\\', b: 2 }],
    ['the same key in neighbours', '[{"a":1},{"a":1}]', [{ a: 1 }, { a: 1 }]],
    ['the same key on two levels', '{"a":{"a":{"a":1}}}', { a: { a: { a: 1 } } }],
    ['keys in nested arrays', '[[[{"a":[{"b":1}]}]]]', [[[{ a: [{ b: 1 }] }]]]],
    ['keys that differ in case', '{"a":1,"A":2}', { a: 1, A: 2 }],
    ['32 levels of arrays', nested(32, '[', ']'), JSON.parse(nested(32, '[', ']'))],
    ['any number of brackets side by side', `[${'[],'.repeat(99)}[]]`, Array.from({ length: 100 }, () => [])],
  ];
  for (const [what, text, value] of good) {
    it(`takes ${what}`, () => {
      expect(parse(text)).to.deep.equal(value);
    });
  }

  it('takes __proto__ for a key like any other', () => {
    const value = parse('{"__proto__":{"admin":true}}') as object;
    expect(Object.keys(value)).to.deep.equal(['__proto__']);
    expect(value).to.not.have.property('admin');
    expect({}).to.not.have.property('admin');
  });

  const bad: [what: string, text: string, detail: string][] = [
    ['a key twice', '{"a":1,"a":1}', twice],
    ['a key twice, once in escapes', '{"a":1,"\\u0061":2}', twice],
    ['a key twice deep inside', '[0,{"x":[{"a":1,"b":2,"a":3}]}]', twice],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', twice],
    ['the empty key twice', '{"":1,"":2}', twice],
    ['33 levels of arrays', nested(33, '[', ']'), tooDeep],
    ['33 levels of objects', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, tooDeep],
    ['a million open brackets', '['.repeat(1_000_000), tooDeep],
    ['nothing', '', invalid],
    ['two values', '{}{}', invalid],
    ['a comma at the end', '[1,]', invalid],
    ['a comment', '{} // so', invalid],
    ['an open string', '{"a', invalid],
    ['an open string that ends in a backslash', '"\\', invalid],
    ['not a number', 'NaN', invalid],
    ['a control character in a string', '"\u0001"', invalid],
  ];
  for (const [what, text, detail] of bad) {
    it(`refuses ${what}`, () => {
      expect(() => parse(text))
        .to.throw(Fault, detail)
        .with.property('code', 'malformed-body');
    });
  }

  it('refuses bytes that are not UTF-8', () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0x22, 0xc3, 0x22],
      [0x22, 0xed, 0xa0, 0x80, 0x22],
    ])
      expect(() => parseJson(Uint8Array.from(bytes))).to.throw(Fault, 'The body is not valid UTF-8.');
  });

  it('refuses half a surrogate pair, in a value and in a key', () => {
    for (const text of ['["a\\ud83d"]', '{"\\ude00":1}'])
      expect(() => parse(text)).to.throw(Fault, 'half a surrogate pair');
    expect(parse('["\\ud83d\\ude00"]')).to.deep.equal(['😀']);
  });

  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 30 }), (value) => {
        const text = JSON.stringify(value);
        // Not the value itself: JSON knows no -0.
        expect(parse(text)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('finds the key that is named twice, wherever it stands', () => {
    const key = fc.string({ unit: 'binary' });
    const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.dictionary(key, json, { minKeys: 1, noNullPrototype: true }),
        fc.nat(),
        json,
        (object, seed, value) => {
          const pair = (name: string, item: unknown) => `${JSON.stringify(name)}:${JSON.stringify(item)}`;
          const entries = Object.entries(object);
          const pairs = entries.map(([name, item]) => pair(name, item));
          const [again] = entries[seed % entries.length]!;
          pairs.splice(seed % (pairs.length + 1), 0, pair(again, value));
          const text = `[{${pairs.join(',')}}]`;
          expect(() => parse(text)).to.throw(Fault, twice);
        },
      ),
    );
  });
});
