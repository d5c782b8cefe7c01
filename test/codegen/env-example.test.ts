import { parseEnv } from 'node:util';
import { expect } from 'chai';
import { envExample } from '../../src/codegen/env-example.ts';
import { describeVariables, loadConfig } from '../../src/config.ts';

describe('.env.example', () => {
  it('changes nothing when copied as it is', () => {
    expect(parseEnv(envExample())).to.deep.equal({});
  });

  it('names every variable once, and the defaults when uncommented', () => {
    const uncommented = parseEnv(envExample().replace(/^#(?=[A-Z])/gm, ''));
    expect(Object.keys(uncommented)).to.have.members(describeVariables().map(({ name }) => name));
    expect(loadConfig(uncommented)).to.deep.equal(loadConfig({}));
  });

  it('fits a screen', () => {
    for (const line of envExample().split('\n')) expect(line.length, line).to.be.at.most(120);
  });
});
