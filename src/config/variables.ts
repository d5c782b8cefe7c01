import {
  addressRanges,
  busUrl,
  corsOrigins,
  databaseUrl,
  host,
  mailAddress,
  publicUrl,
  smtpUrl,
} from './addresses.ts';
import { dialects } from './dialects.ts';
import { anyKeys, strongKeys } from './secret-keys.ts';
import { bucketName, storageUrl } from './storage.ts';
import { byteSize, duration, integer, line, oneOf, onOff, path, type ValueType } from './value-types.ts';

/** One environment variable. Faults, `.env.example` and `parley config print` are made from this. */
export interface Variable {
  readonly type: ValueType<unknown>;
  /** What it may be in production, where that is less. */
  readonly productionType?: ValueType<unknown>;
  readonly requiredInProduction?: true;
  /** Used when unset. `$NAME` in it stands for the value of that variable. */
  readonly default?: string;
  readonly description: string;
  /** Other names it is known by; they mean the same. */
  readonly aliases?: readonly string[];
  /** Never shown (`whole`), or shown without what is secret in the URL (`url`); read from `<NAME>_FILE` too. */
  readonly secret?: 'whole' | 'url';
}

/** Every variable there is. */
export const variables = {
  NODE_ENV: {
    type: oneOf('development', 'test', 'production'),
    default: 'development',
    description: 'How strict to be. Production refuses weak settings and has no development pages.',
  },
  PORT: {
    type: integer(0, 65535),
    default: '8080',
    description: 'The TCP port to listen on; 0 takes a free one.',
  },
  HOST: {
    type: host,
    default: '127.0.0.1',
    description: 'The address to listen on; 0.0.0.0 or :: for all.',
  },
  PUBLIC_URL: {
    type: publicUrl,
    description: 'The address under which others reach this server, for links in mails and replies.',
  },
  DATA_DIR: {
    type: path,
    default: './data',
    description: 'The folder for what is kept on disk: the SQLite database, the secret, the outbox.',
  },
  DATABASE_URL: {
    type: databaseUrl,
    default: 'sqlite:$DATA_DIR/parley.db',
    description: 'The database. mariadb://, mysql+mysqlconnector:// and mysql+pymysql:// mean mysql://.',
    secret: 'url',
  },
  BUS_URL: {
    type: busUrl,
    description:
      'How processes wake each other when something has happened. When unset, memory: for SQLite, which has one process, and database: for MySQL, where each looks for what the others wrote. With a Redis they need not look as often; while it is away, they do.',
    secret: 'url',
  },
  SMTP_URL: {
    type: smtpUrl,
    description: 'The mail server. When unset, mails go to the folder outbox in DATA_DIR.',
    secret: 'url',
  },
  MAIL_SERVER: { type: host, description: 'Instead of SMTP_URL: the mail server.' },
  MAIL_PORT: {
    type: integer(1, 65535),
    description:
      'Beside MAIL_SERVER: its port. When unset, 587 with MAIL_USE_TLS, else 25; 465 is TLS from the start.',
  },
  MAIL_USE_TLS: { type: onOff, description: 'Beside MAIL_SERVER: whether to insist on STARTTLS.' },
  MAIL_USERNAME: { type: line, description: 'Beside MAIL_SERVER: the user to sign in as.' },
  MAIL_PASSWORD: {
    type: line,
    description: "Beside MAIL_SERVER: that user's password.",
    secret: 'whole',
  },
  MAIL_FROM: {
    type: mailAddress,
    default: 'Parley <parley@localhost>',
    description: 'The sender of mails.',
  },
  SECRET_KEYS: {
    type: anyKeys,
    productionType: strongKeys,
    requiredInProduction: true,
    description:
      'Keys for tokens and for what is sealed in the database: the first signs, all verify, so that keys can be rotated. When unset outside production, one is made and kept in DATA_DIR.',
    aliases: ['SECRET_KEY'],
    secret: 'whole',
  },
  ACCESS_TOKEN_TTL: {
    type: duration,
    default: '15m',
    description: 'How long an access token lives.',
  },
  DOWNLOAD_URL_TTL: {
    type: duration,
    default: '1h',
    description: 'How long a download URL of the dialect fileshare lives.',
  },
  REFRESH_TOKEN_TTL: {
    type: duration,
    default: '30d',
    description: 'How long a session lives without being used.',
  },
  PASSWORD_MIN_LENGTH: {
    type: integer(8, 256),
    default: '8',
    description: 'The fewest characters a new password may have.',
  },
  BCRYPT_COST: {
    type: integer(4, 15),
    productionType: integer(10, 15),
    default: '12',
    description: 'The cost of hashing a password; one more doubles the time.',
  },
  STORAGE_URL: {
    type: storageUrl,
    default: 'file:$DATA_DIR/files',
    description: 'Where files are kept. With S3, several processes on several machines can share it.',
  },
  S3_BUCKET: { type: bucketName, description: 'Instead of STORAGE_URL: a bucket of Amazon S3.' },
  AWS_ACCESS_KEY_ID: {
    type: line,
    description: 'The key to the bucket. When unset, it is looked for where the AWS SDK looks.',
    secret: 'whole',
  },
  AWS_SECRET_ACCESS_KEY: {
    type: line,
    description: 'Beside AWS_ACCESS_KEY_ID: its secret.',
    secret: 'whole',
  },
  MAX_FILE_SIZE: {
    type: byteSize,
    default: '5GiB',
    description: 'How large a file may be.',
  },
  STORAGE_QUOTA: {
    type: byteSize,
    default: '10GiB',
    description: 'How much the files of one account may take.',
  },
  LOAN_PERIOD: {
    type: duration,
    default: '21d',
    description: 'How long a book of the library is lent for.',
  },
  RATE_LIMITS: {
    type: onOff,
    default: 'on',
    description: 'Whether callers are limited in how often they may ask.',
  },
  TRUSTED_PROXIES: {
    type: addressRanges,
    description: 'The proxies whose X-Forwarded-* headers are believed. When unset, none is.',
  },
  CORS_ORIGINS: {
    type: corsOrigins,
    description: 'The web origins whose pages may call the API from a browser. When unset, none may.',
  },
  DIALECTS: {
    type: dialects,
    description:
      'Which older APIs are served, and where: names, each under /compat/<name> unless a path follows, e.g. messenger=/ fileshare=/ez. When unset, all are, but none in production.',
  },
  METRICS_PORT: {
    type: integer(0, 65535),
    description: 'A port of its own for /metrics. When unset, it is on PORT.',
  },
  LOG_LEVEL: {
    type: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    description:
      'The least important lines that still go to standard output. The log files do not depend on it.',
  },
  LOG_HTTP_FILE: {
    type: path,
    description: 'A file for one line per request, instead of standard output. Rotated, as all log files.',
    aliases: ['HTTP_LOG_FILE'],
  },
  LOG_SQL_FILE: {
    type: path,
    description: 'A file for one line per SQL statement, without its values.',
    aliases: ['SQLALCHEMY_LOG_FILE'],
  },
  LOG_ERROR_FILE: {
    type: path,
    description: 'A file for errors, which go to standard output too.',
    aliases: ['ERROR_LOG_FILE'],
  },
} as const satisfies Readonly<Record<string, Variable>>;

type Table = typeof variables;

/** The name of a variable. */
export type VariableName = keyof Table;

/** The meaning of each variable's text; undefined where it is unset and has no default. */
export type Values = {
  readonly [Name in VariableName]: Table[Name] extends { type: ValueType<infer Value> }
    ? Table[Name] extends { default: string }
      ? Value
      : Value | undefined
    : never;
};

/** The table's rows, in its order. */
export const rows = Object.entries(variables) as readonly (readonly [VariableName, Variable])[];
