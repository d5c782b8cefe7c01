import { expect } from 'chai';
import { mayBreak, nextBreaking } from '../../src/contract-diff/versions.ts';

describe('the version of a contract', () => {
  const versions: [from: string, to: string, may: boolean][] = [
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.1.1', false],
    ['0.1.0', '0.2.0', true],
    ['0.1.0', '1.0.0', true],
    ['1.2.3', '1.3.0', false],
    ['1.2.3', '2.0.0', true],
    ['1.2.3', '0.9.0', false],
    ['1.9.0', '10.0.0', true],
  ];

  for (const [from, to, may] of versions)
    it(`${may ? 'lets' : 'does not let'} clients of ${from} break in ${to}`, () => {
      expect(mayBreak(from, to)).to.equal(may);
    });

  it('is named that may break clients', () => {
    expect(['0.1.4', '1.2.3'].map(nextBreaking)).to.deep.equal(['0.2.0', '2.0.0']);
  });

  it('is refused where it is none', () => {
    expect(() => nextBreaking('v1')).to.throw('`info.version` is v1, not of the form 1.2.3');
  });
});
