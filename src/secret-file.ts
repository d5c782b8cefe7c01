import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config.ts';

const SECRET_BYTES = 32;
const LEAST_LENGTH = 32;

/**
 * The secret of this installation, made on the first call and kept in the file `secret` of the data folder.
 * Processes that start together get the same one.
 * @returns 256 random bits, base64url
 * @throws ConfigError with the remedy, when others can read the file, or it holds no secret
 */
export function readOrCreateSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  return readSecret(path) ?? createSecret(dataDir, path);
}

function readSecret(path: string): string | undefined {
  const file = openIfThere(path);
  if (file === undefined) return undefined;
  try {
    if (fstatSync(file).mode & 0o077) {
      throw new ConfigError([`${path} can be read by others than its owner. Run: chmod 600 ${path}`]);
    }
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= LEAST_LENGTH) return secret;
    throw new ConfigError([
      `${path} holds no secret. Restore it from a backup, or delete it: a new one ends all sessions and second factors.`,
    ]);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A link appears with its whole content or not at all, and only the first one succeeds. */
function createSecret(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(SECRET_BYTES).toString('base64url'), {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    linkSync(draft, path);
    syncFolder(dataDir);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readOrCreateSecret(dataDir);
}

/** Without it, a power cut may take back the file's name after the secret was used. */
function syncFolder(dataDir: string): void {
  const folder = openSync(dataDir, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
