import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readEnvFile } from '../src/env-file.ts';

describe('an env file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-env-'));
    path = join(folder, '.env');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds to the environment, which wins', () => {
    writeFileSync(path, '# mine\nPORT=1\nMAIL_FROM="A <a@b>"\nHOST=h\n');
    const env = { PORT: '2', HOST: '', PATH: '/bin' };
    expect(readEnvFile(path, env)).to.deep.equal({
      PORT: '2',
      MAIL_FROM: 'A <a@b>',
      HOST: 'h',
      PATH: '/bin',
    });
    expect(env).to.deep.equal({ PORT: '2', HOST: '', PATH: '/bin' });
  });

  it('may have sections, which say nothing', () => {
    writeFileSync(path, '[DATABASE]\nDATABASE_URL=mysql://h/d\n\n [LOGGING] # of all\r\nHTTP_LOG_FILE=[a]\n');
    expect(readEnvFile(path, {})).to.deep.equal({ DATABASE_URL: 'mysql://h/d', HTTP_LOG_FILE: '[a]' });
  });

  it('need not be there', () => {
    expect(readEnvFile(path, { PORT: '2' })).to.deep.equal({ PORT: '2' });
  });

  it('must be readable when it is there', () => {
    expect(() => readEnvFile(folder, {})).to.throw();
  });
});
