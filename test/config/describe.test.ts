import { expect } from 'chai';
import { describeVariables, type Environment, loadConfig, printConfig } from '../../src/config.ts';
import { files } from '../support/config.ts';

describe('the printed configuration', () => {
  const shown: [name: string, env: Environment, variable: string, value: string, isDefault: boolean][] = [
    ['a default', {}, 'PORT', '8080', true],
    [
      'a default that follows another variable',
      { DATA_DIR: '/srv' },
      'DATABASE_URL',
      'sqlite:/srv/parley.db',
      true,
    ],
    ['nothing for what is unset', {}, 'METRICS_PORT', '', true],
    ['what is set', { PORT: '81' }, 'PORT', '81', false],
    ['what is set by another name', { HTTP_LOG_FILE: 'h' }, 'LOG_HTTP_FILE', 'h', false],
    ['no keys', { SECRET_KEY: 'hush' }, 'SECRET_KEYS', '(hidden)', false],
    ['no password', { MAIL_PASSWORD: 'hush' }, 'MAIL_PASSWORD', '(hidden)', false],
    [
      'no password in a URL',
      { DATABASE_URL: 'mysql://ann:hush@h:3306/n' },
      'DATABASE_URL',
      'mysql://ann:(hidden)@h:3306/n',
      false,
    ],
    ['no password of a Redis', { BUS_URL: 'redis://:hush@h' }, 'BUS_URL', 'redis://:(hidden)@h', false],
    ['no options of a URL', { SMTP_URL: 'smtp://h?pass=hush' }, 'SMTP_URL', 'smtp://h?(hidden)', false],
    ['no URL that is none', { DATABASE_URL: 'mysql://u:hush@h:x' }, 'DATABASE_URL', '(hidden)', false],
    ['no URL without slashes', { DATABASE_URL: 'mysql:u:hush@h/n' }, 'DATABASE_URL', '(hidden)', false],
    ['no password with a slash', { DATABASE_URL: 'mysql://u:1/hush@h' }, 'DATABASE_URL', '(hidden)', false],
    ['a file in full', { DATABASE_URL: 'sqlite:/srv/x.db' }, 'DATABASE_URL', 'sqlite:/srv/x.db', false],
    ['a file relative to here', { DATABASE_URL: 'sqlite:./x.db' }, 'DATABASE_URL', 'sqlite:./x.db', false],
  ];
  for (const [name, env, variable, value, isDefault] of shown) {
    it(`shows ${name}`, () => {
      const all = printConfig(env);
      expect(all.find((item) => item.name === variable)).to.deep.equal({ name: variable, value, isDefault });
      expect(JSON.stringify(all)).to.not.include('hush');
    });
  }

  it('hides what comes from a file', () => {
    const all = printConfig({ SECRET_KEYS_FILE: '/k', SMTP_URL_FILE: '/none' }, files({ '/k': 'hush' }));
    expect(all.find(({ name }) => name === 'SECRET_KEYS')).to.include({
      value: '(hidden)',
      isDefault: false,
    });
    expect(all.find(({ name }) => name === 'SMTP_URL')).to.include({ value: '(hidden)', isDefault: false });
  });
});

describe('the description of the variables', () => {
  it('gives each a sentence, what it may be, and a default that is allowed', () => {
    const variables = describeVariables();
    const defaults = Object.fromEntries(variables.map((variable) => [variable.name, variable.default]));
    expect(loadConfig(defaults)).to.deep.equal(loadConfig({}));
    for (const { name, description, allowed } of variables) {
      expect(description, name).to.match(/^[A-Z].*\.$/);
      expect(allowed, name).to.not.equal('');
    }
  });
});
