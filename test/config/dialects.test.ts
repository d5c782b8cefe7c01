import { expect } from 'chai';
import { dialectNames } from '../../src/config/dialects.ts';
import { loadConfig } from '../../src/config.ts';
import { faultsOf } from '../support/config.ts';

const production = { NODE_ENV: 'production', SECRET_KEYS: 'q7!Vx2#Lr9@Tz4$Nm8%Bk3^Hs6&Jd1*Fw5' };

describe('DIALECTS', () => {
  it('is all of them under /compat when unset', () => {
    expect(loadConfig({}).dialects).to.deep.equal(
      dialectNames.map((name) => ({ name, mount: `/compat/${name}` })),
    );
  });

  it('is none in production unless it names them', () => {
    expect(loadConfig(production).dialects).to.deep.equal([]);
    expect(loadConfig({ ...production, DIALECTS: 'pyapi' }).dialects).to.deep.equal([
      { name: 'pyapi', mount: '/compat/pyapi' },
    ]);
  });

  const understood: [text: string, mounts: object[]][] = [
    ['none', []],
    ['pyapi', [{ name: 'pyapi', mount: '/compat/pyapi' }]],
    ['pyapi=/', [{ name: 'pyapi', mount: '' }]],
    [' pyapi=/old/py_api-1.0~ ', [{ name: 'pyapi', mount: '/old/py_api-1.0~' }]],
  ];
  for (const [text, mounts] of understood) {
    it(`understands ${text}`, () => {
      expect(loadConfig({ DIALECTS: text }).dialects).to.deep.equal(mounts);
    });
  }

  for (const text of [
    'other',
    'pyapi=',
    'pyapi=old',
    'pyapi=/old/',
    'pyapi=//',
    'pyapi=/a=/b',
    'pyapi pyapi',
  ]) {
    it(`refuses ${text}`, () => {
      const [fault, ...others] = faultsOf({ DIALECTS: text });
      expect(others).to.deep.equal([]);
      expect(fault).to.match(/^DIALECTS is ".*": it may be none, or some of .*pyapi/);
    });
  }
});
