import { expect } from 'chai';
import { defaultDialects } from '../src/config/dialects.ts';
import { ConfigError, type Environment, loadConfig } from '../src/config.ts';
import { faultsOf } from './support/config.ts';

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(loadConfig({})).to.deep.equal({
      environment: 'development',
      dataDir: './data',
      databaseUrl: 'sqlite:./data/parley.db',
      busUrl: 'memory:',
      dialects: defaultDialects,
      http: {
        host: '127.0.0.1',
        port: 8080,
        publicUrl: undefined,
        trustedProxies: undefined,
        corsOrigins: [],
        rateLimits: true,
        metricsPort: undefined,
      },
      mail: { smtpUrl: undefined, from: 'Parley <parley@localhost>' },
      security: {
        secretKeys: undefined,
        accessTokenTtl: 15 * 60 * 1000,
        downloadUrlTtl: 60 * 60 * 1000,
        refreshTokenTtl: 30 * 24 * 60 * 60 * 1000,
        passwordMinLength: 8,
        bcryptCost: 12,
      },
      storage: {
        location: { kind: 'disk', folder: './data/files' },
        maxFileSize: 5 * 1024 ** 3,
        quota: 10 * 1024 ** 3,
      },
      library: { loanPeriod: 21 * 24 * 60 * 60 * 1000 },
      log: { level: 'info', httpFile: undefined, sqlFile: undefined, errorFile: undefined },
    });
  });

  it('takes an empty value for an unset one and ignores what it does not know', () => {
    expect(loadConfig({ PORT: '', SECRET_KEYS: '', SECRET_KEYS_FILE: '', PATH: '/bin' })).to.deep.equal(
      loadConfig({}),
    );
  });

  const understood: [name: string, env: Environment, part: object][] = [
    [
      'DATA_DIR moves the default database',
      { DATA_DIR: '/srv/p' },
      { databaseUrl: 'sqlite:/srv/p/parley.db' },
    ],
    ['SQLite in memory', { DATABASE_URL: 'sqlite::memory:' }, { databaseUrl: 'sqlite::memory:' }],
    [
      'MySQL',
      { DATABASE_URL: 'mysql://u:p%40@h:3307/n?ssl=true' },
      { databaseUrl: 'mysql://u:p%40@h:3307/n?ssl=true' },
    ],
    ['MariaDB', { DATABASE_URL: 'mariadb://u@h/n' }, { databaseUrl: 'mysql://u@h/n' }],
    [
      'SQLAlchemy with MySQL Connector',
      { DATABASE_URL: 'mysql+mysqlconnector://u:p@h/n' },
      { databaseUrl: 'mysql://u:p@h/n' },
    ],
    [
      'SQLAlchemy with PyMySQL and its options',
      { DATABASE_URL: 'mysql+pymysql://u:p@h/n?charset=utf8mb4' },
      { databaseUrl: 'mysql://u:p@h/n' },
    ],
    [
      'a public address without its last slash',
      { PUBLIC_URL: 'https://chat.example.org/api/' },
      { http: { publicUrl: 'https://chat.example.org/api' } },
    ],
    [
      'origins',
      { CORS_ORIGINS: 'https://a.example, http://localhost:3000' },
      { http: { corsOrigins: ['https://a.example', 'http://localhost:3000'] } },
    ],
    ['any origin', { CORS_ORIGINS: '*' }, { http: { corsOrigins: '*' } }],
    ['no rate limits', { RATE_LIMITS: 'off' }, { http: { rateLimits: false } }],
    [
      'lengths of time',
      { ACCESS_TOKEN_TTL: '90s', REFRESH_TOKEN_TTL: '12h' },
      { security: { accessTokenTtl: 90_000, refreshTokenTtl: 43_200_000 } },
    ],
    ['several keys', { SECRET_KEYS: 'new, old' }, { security: { secretKeys: ['new', 'old'] } }],
    ['a key by its other name', { SECRET_KEY: 'one' }, { security: { secretKeys: ['one'] } }],
    [
      'both names when they agree',
      { SECRET_KEY: 'one', SECRET_KEYS: 'one' },
      { security: { secretKeys: ['one'] } },
    ],
    [
      'log files by their other names',
      { HTTP_LOG_FILE: 'h.log', SQLALCHEMY_LOG_FILE: 's.log', ERROR_LOG_FILE: 'e.log' },
      { log: { httpFile: 'h.log', sqlFile: 's.log', errorFile: 'e.log' } },
    ],
    ['a Redis', { BUS_URL: 'REDISS://:p%40w@h:6380/1' }, { busUrl: 'rediss://:p%40w@h:6380/1' }],
    ['a mail server as a URL', { SMTP_URL: 'smtps://u:p@h:465' }, { mail: { smtpUrl: 'smtps://u:p@h:465' } }],
    [
      'a mail server in parts',
      { MAIL_SERVER: 'h', MAIL_USE_TLS: 'True', MAIL_USERNAME: 'u@x', MAIL_PASSWORD: 'p/w' },
      { mail: { smtpUrl: 'smtp://u%40x:p%2Fw@h:587?requireTLS=true' } },
    ],
    ['a mail server in parts, bare', { MAIL_SERVER: 'h' }, { mail: { smtpUrl: 'smtp://h:25' } }],
    [
      'a mail server in parts, TLS from the start',
      { MAIL_SERVER: 'h', MAIL_PORT: '465', MAIL_USE_TLS: 'true' },
      { mail: { smtpUrl: 'smtps://h:465' } },
    ],
    [
      'a folder for files',
      { STORAGE_URL: 'file:/srv/files' },
      { storage: { location: { kind: 'disk', folder: '/srv/files' } } },
    ],
    [
      'a bucket',
      {
        STORAGE_URL: 's3://my-bucket/a/b?endpoint=http://h:9000&region=eu-west-1&pathStyle=true',
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'secret',
      },
      {
        storage: {
          location: {
            kind: 's3',
            bucket: 'my-bucket',
            prefix: 'a/b/',
            endpoint: 'http://h:9000',
            region: 'eu-west-1',
            pathStyle: true,
            credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
          },
        },
      },
    ],
    [
      'a bucket by its name alone',
      { S3_BUCKET: 'my-bucket' },
      {
        storage: {
          location: { kind: 's3', bucket: 'my-bucket', prefix: '', endpoint: undefined, pathStyle: false },
        },
      },
    ],
  ];
  for (const [name, env, part] of understood) {
    it(`understands ${name}`, () => expect(loadConfig(env)).to.containSubset(part));
  }

  it('understands proxies, one by one and in ranges', () => {
    const { trustedProxies } = loadConfig({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,fd00::/8' }).http;
    const trusts = (address: string) =>
      trustedProxies?.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
    expect(['10.255.0.1', '192.0.2.7', 'fd00::1'].map(trusts)).to.deep.equal([true, true, true]);
    expect(['11.0.0.1', '192.0.2.8', 'fe00::1'].map(trusts)).to.deep.equal([false, false, false]);
  });

  const refused: [variable: string, ...values: string[]][] = [
    ['NODE_ENV', 'staging', 'Production'],
    ['PORT', 'http', '-1', '65536', '80.5', '0x50', ' 80', '1e3'],
    ['HOST', 'a b', 'http://x', '-'],
    ['PUBLIC_URL', 'chat.example.org', 'ftp://x', 'https://u:p@x', 'https://x?a', 'https://x#a'],
    ['MAIL_FROM', 'Parley', 'a@b\r\nBcc: c@d', 'A <a@b', 'a@b, c@d'],
    [
      'STORAGE_URL',
      '/srv/files',
      'file:',
      'file://host/x',
      's3://',
      's3://UPPER_case',
      's3://key:secret@bucket',
      's3://bucket:80',
      's3://bucket?endpoint=ftp://h',
      's3://bucket?endpoint=http://h/path',
      's3://bucket?pathStyle=yes',
      's3://bucket?unknown=1',
    ],
    ['S3_BUCKET', 'x', 'a b', 's3://bucket'],
    ['MAX_FILE_SIZE', '5GB', '-1B'],
    ['ACCESS_TOKEN_TTL', '15', '0s', '15 m', '1w', '-1m', '3651d'],
    ['REFRESH_TOKEN_TTL', '1.5d'],
    ['PASSWORD_MIN_LENGTH', '0', '257'],
    ['BCRYPT_COST', '3', '16'],
    ['RATE_LIMITS', 'maybe'],
    ['TRUSTED_PROXIES', '10.0.0', '10.0.0.0/33', '::1/129', 'proxy.local', '*', ','],
    [
      'CORS_ORIGINS',
      'https://a.example/',
      'https://A.example',
      'a.example',
      'https://a.example,*',
      'https://*.example',
      'null',
      'https://a.example:443',
    ],
    ['METRICS_PORT', 'on'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_HTTP_FILE', 'a\0b'],
  ];
  for (const [variable, ...values] of refused) {
    for (const value of values) {
      it(`refuses ${variable}=${JSON.stringify(value)}, and says what it may be`, () => {
        const faults = faultsOf({ [variable]: value });
        expect(faults).to.have.lengthOf(1);
        expect(faults[0])
          .to.match(new RegExp(`^${variable} is .*: it may be \\S`))
          .and.include(JSON.stringify(value));
      });
    }
  }

  const refusedSecrets: [variable: string, ...values: string[]][] = [
    [
      'DATABASE_URL',
      'hush',
      'sqlite:',
      'sqlite:///hush',
      'postgres://hush@h/n',
      'mysql://hush@h',
      'mysql://hush@h/',
      'mysql://u:hush#1@h/n',
      'mysql:///hush',
      'mysql://hush@h:x/n',
    ],
    [
      'BUS_URL',
      'redis:',
      'redis:hush',
      'redis://',
      'http://hush@h',
      'redis://h/hush',
      'redis://h?hush',
      'redis://:%ff@h',
    ],
    ['SMTP_URL', 'hush', 'http://hush@h', 'smtp://', 'smtp:hush'],
    ['SECRET_KEYS', ',', ' '],
    ['SECRET_KEY', ','],
  ];
  for (const [variable, ...values] of refusedSecrets) {
    for (const value of values) {
      it(`refuses ${variable}=${JSON.stringify(value)} without repeating it`, () => {
        const faults = faultsOf({ [variable]: value });
        expect(faults).to.have.lengthOf(1);
        expect(faults[0])
          .to.match(new RegExp(`^${variable} is wrong: it may be \\S`))
          .and.not.include('hush');
      });
    }
  }

  it('names every fault at once', () => {
    const env = { PORT: 'x', HOST: 'a b', LOG_LEVEL: 'loud', SMTP_URL: 'x' };
    expect(faultsOf(env).map((fault) => fault.split(' ')[0])).to.deep.equal([
      'PORT',
      'HOST',
      'SMTP_URL',
      'LOG_LEVEL',
    ]);
    expect(() => loadConfig(env)).to.throw(ConfigError, /PORT.*\n.*HOST.*\n.*SMTP_URL.*\n.*LOG_LEVEL/);
  });

  const contradictions: [name: string, env: Environment, fault: RegExp][] = [
    [
      'two names that differ',
      { LOG_SQL_FILE: 'a', SQLALCHEMY_LOG_FILE: 'b' },
      /^LOG_SQL_FILE and SQLALCHEMY_LOG_FILE are both set/,
    ],
    [
      'a secret and its file',
      { SECRET_KEYS: 'a', SECRET_KEYS_FILE: '/run/key' },
      /^SECRET_KEYS and SECRET_KEYS_FILE are both set/,
    ],
    [
      'an alias and the file',
      { SECRET_KEY: 'a', SECRET_KEYS_FILE: '/run/key' },
      /^SECRET_KEY and SECRET_KEYS_FILE are both set/,
    ],
    [
      'two mail servers',
      { SMTP_URL: 'smtp://h', MAIL_SERVER: 'h' },
      /^SMTP_URL and MAIL_SERVER are both set/,
    ],
    [
      'two storages',
      { STORAGE_URL: 'file:x', S3_BUCKET: 'bucket' },
      /^STORAGE_URL and S3_BUCKET are both set/,
    ],
    ['half a key', { AWS_ACCESS_KEY_ID: 'id' }, /^AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together/],
    ['a mail port without a server', { MAIL_PORT: '25' }, /^MAIL_SERVER is unset, but MAIL_PORT is set/],
    [
      'a mail user without a password',
      { MAIL_SERVER: 'h', MAIL_USERNAME: 'u' },
      /^MAIL_USERNAME and MAIL_PASSWORD go together/,
    ],
    [
      'two logs in one file',
      { LOG_HTTP_FILE: 'x.log', LOG_ERROR_FILE: './x.log' },
      /^LOG_ERROR_FILE .* LOG_HTTP_FILE/,
    ],
  ];
  for (const [name, env, fault] of contradictions) {
    it(`refuses ${name}`, () => {
      const faults = faultsOf(env);
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.match(fault);
    });
  }
});
