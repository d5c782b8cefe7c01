import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { Fault } from '../../src/http/fault.ts';
import { faultsOf, refuse, replyFaults } from '../../src/http/validate.ts';

const validator = new Ajv2020({ allErrors: true, strict: false }).compile({
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', maxLength: 3 },
    role: { enum: ['member', 'admin'] },
    tags: {
      type: 'array',
      items: { type: 'object', required: ['a/b'], properties: { 'a/b': { type: 'integer' } } },
    },
  },
});

describe('the faults of a request', () => {
  const cases: [what: string, value: unknown, pointer: string, keyword: string, message: string][] = [
    ['the missing property', {}, '/name', 'required', 'is missing'],
    ['the unknown property', { name: 'a', nmae: 1 }, '/nmae', 'additionalProperties', 'is not known here'],
    [
      'an unknown name with / and ~',
      { name: 'a', 'x/~y': 1 },
      '/x~1~0y',
      'additionalProperties',
      'is not known here',
    ],
    ['an empty name', { name: 'a', '': 1 }, '/', 'additionalProperties', 'is not known here'],
    ['the value of a wrong type', { name: 1 }, '/name', 'type', 'must be string'],
    [
      'the value that is too long',
      { name: 'abcd' },
      '/name',
      'maxLength',
      'must NOT have more than 3 characters',
    ],
    [
      'the value that is no choice',
      { name: 'a', role: 'x' },
      '/role',
      'enum',
      'must be one of member, admin',
    ],
    [
      'what is deep inside',
      { name: 'a', tags: [{ 'a/b': 1 }, {}] },
      '/tags/1/a~1b',
      'required',
      'is missing',
    ],
    ['the whole', [], '', 'type', 'must be object'],
  ];
  for (const [what, value, pointer, keyword, message] of cases) {
    it(`point at ${what}: "${pointer}" ${keyword}`, () => {
      expect(faultsOf(validator, value, 'body')).to.deep.equal([{ in: 'body', pointer, keyword, message }]);
    });
  }

  it('are all told, not the first only', () => {
    const faults = faultsOf(validator, { role: 'x', y: 1, z: 2 }, 'body');
    expect(faults.map(({ pointer }) => pointer)).to.have.members(['/name', '/role', '/y', '/z']);
  });

  it('are a hundred at most', () => {
    const names = Array.from({ length: 150 }, (_, index) => [`x${index}`, 1]);
    expect(faultsOf(validator, { name: 'a', ...Object.fromEntries(names) }, 'query')).to.have.lengthOf(100);
  });

  it('are none where the contract has nothing to say', () => {
    expect(faultsOf(undefined, { any: 'thing' }, 'query')).to.deep.equal([]);
  });
});

describe('the refusal of a request', () => {
  it('says where the first fault is, and has them all', () => {
    const faults = faultsOf(validator, { x: 1 }, 'body');
    expect(() => refuse(faults))
      .to.throw(Fault, /^body \/(name is missing|x is not known here)\.$/)
      .that.has.property('errors')
      .that.deep.equals(faults);
  });

  it('names the part of the request when all of it is wrong', () => {
    expect(() => refuse(faultsOf(validator, 1, 'body'))).to.throw(Fault, 'the body must be object.');
  });

  it('does not come when there are no faults', () => {
    expect(() => refuse([])).to.not.throw();
  });
});

describe('the faults of a reply', () => {
  it('are one line for the log', () => {
    expect(replyFaults(validator, { name: 'abcd' })).to.equal('/name must NOT have more than 3 characters');
  });

  it('are undefined when it keeps the contract', () => {
    expect(replyFaults(validator, { name: 'a' })).to.equal(undefined);
  });
});
