import { BackupError } from '../backup/errors.ts';
import { ConfigError } from '../config.ts';
import { DomainError } from '../domain/errors.ts';
import { DocumentError } from '../openapi/document.ts';
import { CommandFailure } from './failure.ts';

const wrongPlace = 'Look at DATA_DIR, DATABASE_URL and the LOG_ variables.';
const wrongHost = 'This machine has no such address. Set HOST to one that it has, or to 0.0.0.0 for all.';

/** What the operator can do about errors of the operating system, by their codes. */
const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'Another process listens there. Set PORT or METRICS_PORT, or --port of the mock, to another port, or to 0 for any.',
  EADDRNOTAVAIL: wrongHost,
  ENOTFOUND: wrongHost,
  EACCES: `This user may not. Ports below 1024 need a privilege; files need their permissions. ${wrongPlace}`,
  ENOENT: 'There is no such file or folder.',
  EEXIST: `There is a file where a folder must be. ${wrongPlace}`,
  ENOTDIR: `There is a file where a folder must be. ${wrongPlace}`,
  EISDIR: `There is a folder where a file must be. ${wrongPlace}`,
  ENOSPC: `The disk is full. ${wrongPlace}`,
  EROFS: `The disk cannot be written to. ${wrongPlace}`,
};

const foreseen = [ConfigError, DomainError, BackupError, DocumentError, CommandFailure];

/** An error as the operator can act on it; its stack only when nobody foresaw it. */
export function explain(error: unknown): string {
  if (error instanceof DomainError && error.code === 'unavailable')
    return `The database cannot be used: ${error.reason}\nIs it there, and is DATABASE_URL right?`;
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  if (!(error instanceof Error)) return String(error);
  const remedy = 'code' in error ? remedies[String(error.code)] : undefined;
  return remedy ? `${error.message}\n${remedy}` : (error.stack ?? error.message);
}
