import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import { faultsOf, files } from '../support/config.ts';

const key = 'b7Qz0vR2kXn5LwT8sYd1GmH4pJc6FaUe';
const otherKey = 'M3xK9tVb6QwZ1rYh8LsN5dGf2JpCa7Ue';
const production = { NODE_ENV: 'production', SECRET_KEYS: key };

describe('secrets in files', () => {
  it('are read without the line break at their end', () => {
    const config = loadConfig(
      {
        SECRET_KEYS_FILE: '/k',
        DATABASE_URL_FILE: '/d',
        MAIL_SERVER: 'h',
        MAIL_USERNAME: 'u',
        MAIL_PASSWORD_FILE: '/p',
      },
      files({ '/k': 'a,b\n', '/d': 'mysql://u:p@h/n\r\n', '/p': 'p' }),
    );
    expect(config.security.secretKeys).to.deep.equal(['a', 'b']);
    expect(config.databaseUrl).to.equal('mysql://u:p@h/n');
    expect(config.mail.smtpUrl).to.equal('smtp://u:p@h:25');
  });

  const useless: [name: string, contents: Record<string, string>, fault: string][] = [
    ['is missing', {}, 'SECRET_KEYS_FILE is "/k": that file cannot be read (ENOENT)'],
    ['is empty', { '/k': '\n' }, 'SECRET_KEYS_FILE is "/k": that file is empty'],
  ];
  for (const [name, contents, fault] of useless) {
    it(`are refused when the file ${name}, also in production`, () => {
      expect(faultsOf({ NODE_ENV: 'production', SECRET_KEYS_FILE: '/k' }, contents)).to.deep.equal([fault]);
    });
  }

  it('are not repeated when they are wrong', () => {
    const faults = faultsOf({ NODE_ENV: 'production', SECRET_KEYS_FILE: '/k' }, { '/k': 'hush' });
    expect(faults).to.have.lengthOf(1);
    expect(faults[0])
      .to.match(/^SECRET_KEYS_FILE is wrong: in production it may be/)
      .and.not.include('hush');
  });
});

describe('production', () => {
  it('takes several strong keys', () => {
    const { security } = loadConfig({ ...production, SECRET_KEYS: `${key},${otherKey}` });
    expect(security.secretKeys).to.deep.equal([key, otherKey]);
  });

  const weakKeys: [name: string, keys: string | undefined][] = [
    ['no key', undefined],
    ['a short key', key.slice(1)],
    ['a short second key', `${key},${otherKey.slice(1)}`],
    ['changeme', 'changeme'],
    ['secret', 'secret'],
    ['your-secret-key', 'your-secret-key'],
    ['a long placeholder', 'your-secret-key-change-me-in-production-2026'],
    ['a placeholder over and over', 'changemechangemechangemechangeme'],
    ['one character over and over', 'x'.repeat(64)],
    ['a few characters over and over', `${'abc'.repeat(11)}a`],
    ['a text twice', key.slice(0, 16).repeat(2)],
  ];
  for (const [name, keys] of weakKeys) {
    it(`refuses ${name} to sign with`, () => {
      const faults = faultsOf({ NODE_ENV: 'production', SECRET_KEYS: keys });
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.match(/^SECRET_KEYS is (wrong|unset): in production it may be .*32 characters/);
      if (keys) expect(faults[0]).to.not.include(keys);
    });
  }

  it('refuses a cheap hash', () => {
    expect(faultsOf({ ...production, BCRYPT_COST: '9' })).to.deep.equal([
      'BCRYPT_COST is "9": in production it may be a whole number from 10 to 15',
    ]);
    expect(loadConfig({ NODE_ENV: 'test', BCRYPT_COST: '4' }).security.bcryptCost).to.equal(4);
  });
});
