import { readFileSync } from 'node:fs';
import type { BlockList } from 'node:net';
import { resolve } from 'node:path';
import { type DialectMount, defaultDialects } from './config/dialects.ts';
import { mailServerFaults, mailServerUrl } from './config/mail-server.ts';
import { type Environment, type ReadFile, type Reading, readVariables } from './config/read-variables.ts';
import { storageFaults, storageSettings } from './config/storage.ts';
import type { Values } from './config/variables.ts';

export { describeVariables, printConfig, type VariableDescription } from './config/describe.ts';
export type { Environment, ReadFile } from './config/read-variables.ts';

/** All that can be configured. Lengths of time are milliseconds. */
export interface Config {
  readonly environment: Values['NODE_ENV'];
  /** A folder; it need not exist yet. */
  readonly dataDir: string;
  /** `sqlite:<path>`, `sqlite::memory:` or `mysql://user:password@host:port/name`. */
  readonly databaseUrl: string;
  /** `memory:`, `database:`, or `redis://` or `rediss://`, with credentials. */
  readonly busUrl: NonNullable<Values['BUS_URL']>;
  /** The older APIs that are served beside the main one. */
  readonly dialects: readonly DialectMount[];
  readonly http: {
    readonly host: string;
    /** 0: any free one. */
    readonly port: number;
    /** `http(s)://host[:port][/path]` without a slash at the end; undefined: not known. */
    readonly publicUrl: string | undefined;
    /** Undefined: none is trusted. */
    readonly trustedProxies: BlockList | undefined;
    /** Exact origins, or any; none: no CORS. */
    readonly corsOrigins: '*' | readonly string[];
    readonly rateLimits: boolean;
    /** Undefined: metrics are served on `port`. */
    readonly metricsPort: number | undefined;
  };
  readonly mail: {
    /** `smtp://` or `smtps://`, with credentials; undefined: mails go to the outbox. */
    readonly smtpUrl: string | undefined;
    readonly from: string;
  };
  readonly security: {
    /** The first signs, all verify; undefined (never in production): the caller makes one. */
    readonly secretKeys: readonly string[] | undefined;
    readonly accessTokenTtl: number;
    readonly downloadUrlTtl: number;
    readonly refreshTokenTtl: number;
    readonly passwordMinLength: number;
    readonly bcryptCost: number;
  };
  readonly storage: {
    readonly location: ReturnType<typeof storageSettings>;
    /** Bytes that a file may have. */
    readonly maxFileSize: number;
    /** Bytes that the files of one account may take. */
    readonly quota: number;
  };
  readonly library: {
    /** How long a book is lent for. */
    readonly loanPeriod: number;
  };
  readonly log: LogConfig;
}

/** What is logged, and where to; a file that is undefined is not wanted. */
export interface LogConfig {
  readonly level: Values['LOG_LEVEL'];
  readonly httpFile: string | undefined;
  readonly sqlFile: string | undefined;
  readonly errorFile: string | undefined;
}

/** Everything that is wrong with a configuration, a sentence each, without any secret. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Makes a configuration of environment variables.
 * @param env what is not in the table of variables is ignored, for the environment is shared
 * @param readFile for the secrets that are given as `<NAME>_FILE`
 * @throws ConfigError with every fault at once
 */
export function loadConfig(
  env: Environment,
  readFile: ReadFile = (path) => readFileSync(path, 'utf8'),
): Config {
  const faults: string[] = [];
  const readings = readVariables(env, readFile, faults);
  const values = parseValues(readings, faults);
  faults.push(...mailServerFaults(readings), ...storageFaults(readings), ...logFileFaults(readings));
  if (faults.length > 0) throw new ConfigError(faults);
  return toConfig(values);
}

function parseValues(readings: readonly Reading[], faults: string[]): Values {
  const production = readings.some(({ name, text }) => name === 'NODE_ENV' && text === 'production');
  const values: Record<string, unknown> = {};
  for (const { name, variable, setAs, text } of readings) {
    const stricter = production ? variable.productionType : undefined;
    const type = stricter ?? variable.type;
    const mayBe = `${stricter ? 'in production it may be' : 'it may be'} ${type.allowed}`;
    if (text !== undefined) {
      values[name] = type.parse(text);
      const shown = variable.secret ? 'wrong' : JSON.stringify(text);
      if (values[name] === undefined) faults.push(`${setAs ?? name} is ${shown}: ${mayBe}`);
    } else if (production && variable.requiredInProduction && setAs === undefined) {
      faults.push(`${name} is unset: ${mayBe}`);
    }
  }
  return values as Values;
}

/** Two logs in one file would rotate it under each other. */
function logFileFaults(readings: readonly Reading[]): string[] {
  const first = new Map<string, string>();
  const faults: string[] = [];
  for (const { setAs, text } of readings.filter(({ name }) => /^LOG_.*_FILE$/.test(name))) {
    if (setAs === undefined || text === undefined) continue;
    const path = resolve(text);
    const other = first.get(path);
    if (other) faults.push(`${setAs} is ${JSON.stringify(text)}: it may not be the file of ${other}`);
    else first.set(path, setAs);
  }
  return faults;
}

function toConfig(values: Values): Config {
  return {
    environment: values.NODE_ENV,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    busUrl: values.BUS_URL ?? (values.DATABASE_URL.startsWith('sqlite:') ? 'memory:' : 'database:'),
    dialects: values.DIALECTS ?? (values.NODE_ENV === 'production' ? [] : defaultDialects),
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL,
      trustedProxies: values.TRUSTED_PROXIES,
      corsOrigins: values.CORS_ORIGINS ?? [],
      rateLimits: values.RATE_LIMITS,
      metricsPort: values.METRICS_PORT,
    },
    mail: {
      smtpUrl: mailServerUrl(values),
      from: values.MAIL_FROM,
    },
    security: {
      secretKeys: values.SECRET_KEYS,
      accessTokenTtl: values.ACCESS_TOKEN_TTL,
      downloadUrlTtl: values.DOWNLOAD_URL_TTL,
      refreshTokenTtl: values.REFRESH_TOKEN_TTL,
      passwordMinLength: values.PASSWORD_MIN_LENGTH,
      bcryptCost: values.BCRYPT_COST,
    },
    storage: {
      location: storageSettings(values),
      maxFileSize: values.MAX_FILE_SIZE,
      quota: values.STORAGE_QUOTA,
    },
    library: {
      loanPeriod: values.LOAN_PERIOD,
    },
    log: {
      level: values.LOG_LEVEL,
      httpFile: values.LOG_HTTP_FILE,
      sqlFile: values.LOG_SQL_FILE,
      errorFile: values.LOG_ERROR_FILE,
    },
  };
}
