import { expect } from 'chai';
import type { Operation, ParameterFacts } from '../../src/http/contract.ts';
import { decodablePath, decodePath, decodeQuery, pickHeaders } from '../../src/http/parameters.ts';

/** An operation that has these parameters, and nothing else of interest. */
function taking(...parameters: ParameterFacts[]): Operation {
  return {
    method: 'get',
    path: '/',
    parameters,
    body: null,
    replies: {},
    security: [],
    access: [],
    problems: [],
    rateLimit: null,
    idempotent: false,
    conditional: null,
    open: false,
    ranges: false,
    successor: null,
    headers: {},
  };
}

describe('query parameters', () => {
  const operation = taking(
    { name: 'limit', in: 'query', type: 'integer' },
    { name: 'ratio', in: 'query', type: 'number' },
    { name: 'flag', in: 'query', type: 'boolean' },
    { name: 'q', in: 'query', type: 'string' },
    { name: 'ids', in: 'query', type: 'array' },
    { name: 'maybe', in: 'query', type: ['integer', 'null'] },
    { name: 'page', in: 'query', type: 'integer', empty: 'absent' },
    { name: 'year', in: 'query', type: ['integer', 'null'], empty: 'null' },
    { name: 'elsewhere', in: 'path', type: 'integer' },
  );

  const cases: [search: string, values: Record<string, unknown>][] = [
    ['', {}],
    ['limit=5', { limit: 5 }],
    ['limit=-5', { limit: -5 }],
    ['limit=007', { limit: '007' }],
    ['limit=5.0', { limit: '5.0' }],
    ['limit=1e3', { limit: '1e3' }],
    ['limit=0x10', { limit: '0x10' }],
    ['limit=+5', { limit: ' 5' }],
    ['limit=', { limit: '' }],
    ['limit', { limit: '' }],
    ['limit=99999999999999999999', { limit: '99999999999999999999' }],
    ['ratio=0.5', { ratio: 0.5 }],
    ['ratio=Infinity', { ratio: 'Infinity' }],
    ['flag=true', { flag: true }],
    ['flag=false', { flag: false }],
    ['flag=1', { flag: '1' }],
    ['q=12', { q: '12' }],
    ['q=a%20b%2Bc+d', { q: 'a b+c d' }],
    ['q=%D0%98', { q: 'И' }],
    ['q=%FF', { q: '\ufffd' }],
    ['maybe=3', { maybe: 3 }],
    ['maybe=', { maybe: '' }],
    ['page=&year=', { year: null }],
    ['page=&page=2&year=3', { page: 2, year: 3 }],
    ['elsewhere=3', { elsewhere: '3' }],
    ['unknown=3', { unknown: '3' }],
    ['limit=1&limit=2', { limit: [1, 2] }],
    ['q=a&q=b&q=c', { q: ['a', 'b', 'c'] }],
    ['ids=a', { ids: ['a'] }],
    ['ids=a&ids=b', { ids: ['a', 'b'] }],
    ['toString=1&constructor=2', { toString: '1', constructor: '2' }],
  ];
  for (const [search, values] of cases) {
    it(`reads "${search}" as ${JSON.stringify(values)}`, () => {
      expect({ ...decodeQuery(search, operation) }).to.deep.equal(values);
    });
  }

  it('takes __proto__ for a name like any other', () => {
    const values = decodeQuery('__proto__=1&__proto__=2', operation);
    expect(Object.entries(values)).to.deep.equal([['__proto__', ['1', '2']]]);
  });
});

describe('path parameters', () => {
  const operation = taking(
    { name: 'userId', in: 'path', type: 'integer' },
    { name: 'name', in: 'path', type: 'string' },
    { name: 'limit', in: 'query', type: 'integer' },
  );

  it('are decoded to the types of the contract', () => {
    expect(decodePath({ userId: '7', name: '7' }, operation)).to.deep.equal({ userId: 7, name: '7' });
  });

  it('stay text when they do not look like their type, for the validator to point at', () => {
    expect(decodePath({ userId: '7x', name: '' }, operation)).to.deep.equal({ userId: '7x', name: '' });
  });

  it('are no others than those of the path', () => {
    expect(decodePath({ limit: '7', stray: 'x' }, operation)).to.deep.equal({});
  });
});

describe('header parameters', () => {
  const operation = taking({ name: 'Idempotency-Key', in: 'header', type: 'string' });

  it('are those that the contract names, in lower case', () => {
    const headers = { 'idempotency-key': 'k', authorization: 'Bearer x' };
    expect(pickHeaders(headers, operation)).to.deep.equal({ 'idempotency-key': 'k' });
  });

  it('are none when none was sent', () => {
    expect(pickHeaders({ authorization: 'Bearer x' }, operation)).to.deep.equal({});
  });

  it('are decoded to their types', () => {
    const numbered = taking({ name: 'Upload-Offset', in: 'header', type: 'integer' });
    for (const [text, value] of [
      ['5', 5],
      ['five', 'five'],
    ])
      expect(pickHeaders({ 'upload-offset': text }, numbered)).to.deep.equal({ 'upload-offset': value });
  });
});

describe('a path that is decoded as far as it can be', () => {
  for (const [path, readable] of [
    ['/a/b%20c%2Fd%25', '/a/b%20c%2Fd%25'],
    ['/a/%ff', '/a/%EF%BF%BD'],
    ['/a/%D0%AE%ff', '/a/%D0%AE%EF%BF%BD'],
    ['/100%/%2/%zz', '/100%25/%252/%25zz'],
  ] as const)
    it(`is ${readable} of ${path}`, () => expect(decodablePath(path)).to.equal(readable));
});
