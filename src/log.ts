import { type Logger, type LoggerOptions, pino } from 'pino';
import type { LogConfig } from './config.ts';
import type { Clock } from './domain/clock.ts';
import { openLogFile } from './log/file.ts';
import type { LineSink } from './log/line-sink.ts';
import { redact } from './log/redact.ts';
import { openStandardOutput } from './log/standard-output.ts';

/** Facts of a line, as fields; an error goes under `err`. */
export type Facts = Readonly<Record<string, unknown>>;

/** Takes lines of one JSON object each: `level`, `time`, the facts, and the message as `msg`. */
export interface Log {
  debug(facts: Facts, message: string): void;
  info(facts: Facts, message: string): void;
  warn(facts: Facts, message: string): void;
  error(facts: Facts, message: string): void;
}

/** Takes a statement with placeholders, never its values, and how long it took. */
export type SqlLog = (statement: string, milliseconds: number) => void;

/** The logs of a process. */
export interface Logs {
  /** What the operator should know. From `error` up it goes to the error file too. */
  readonly app: Log;
  /** One line per request. */
  readonly http: Log;
  /** Undefined when nobody wants it, so that nothing is measured in vain. */
  readonly sql: SqlLog | undefined;
  /** Resolves when everything is written. What is logged later is lost. */
  close(): Promise<void>;
}

/** Where else than to standard output lines may go, e.g. a writable stream. */
export interface Output {
  write(line: string): unknown;
}

/**
 * Opens the logs: JSON lines on standard output, and the files that are wanted.
 * @param output takes the place of standard output; it is left open
 * @throws Error when a log file cannot be written
 */
export function createLog(config: LogConfig, output?: Output, clock: Clock = Date.now): Logs {
  const options: LoggerOptions = {
    timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
    formatters: { level: (level) => ({ level }), log: redact },
    // Pino's own would take what `redact` leaves of an error for an error once more.
    serializers: { err: (described) => described },
  };
  const open = (path: string | undefined) =>
    path === undefined
      ? undefined
      : openLogFile(path, clock, (err) => app.error({ err, path }, 'a log file cannot be written'));

  const httpFile = open(config.httpFile);
  const sqlFile = open(config.sqlFile);
  const errorFile = open(config.errorFile);
  const standardOutput = output ? leftOpen(output) : openStandardOutput();
  const app = createAppLog(options, config.level, standardOutput, errorFile);
  const sql = sqlFile && pino(options, sqlFile);
  return {
    app,
    http: httpFile ? pino(options, httpFile) : app,
    sql: sql && ((statement, milliseconds) => sql.info({ statement, milliseconds })),
    async close() {
      await Promise.all([httpFile, sqlFile, errorFile, standardOutput].map((sink) => sink?.close()));
    },
  };
}

function leftOpen(output: Output): LineSink {
  return { write: (line) => output.write(line), close: async () => {} };
}

function createAppLog(
  options: LoggerOptions,
  level: LogConfig['level'],
  output: LineSink,
  errorFile: LineSink | undefined,
): Logger {
  if (errorFile === undefined) return pino({ ...options, level }, output);
  const quieterThanErrors = level === 'fatal' || level === 'silent';
  return pino(
    { ...options, level: quieterThanErrors ? 'error' : level },
    pino.multistream<LogConfig['level']>([
      { stream: output, level },
      { stream: errorFile, level: 'error' },
    ]),
  );
}
