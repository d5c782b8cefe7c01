import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-common';
import { Piscina } from 'piscina';
import { DomainError } from '../domain/errors.ts';
import type { Passwords } from '../domain/security.ts';
import type { HashTask, VerifyTask } from './password-worker.ts';

/** So many passwords may wait for a thread; more would only wait until nobody wants the answer any more. */
const MAX_WAITING = 200;

/** So many of the commonest passwords are refused. */
const COMMONEST = 10_000;

export interface PasswordsOptions {
  /** bcrypt's cost for new hashes: the binary logarithm of its rounds, 4 to 15. */
  readonly cost: number;
  /** The fewest characters a new password may have. */
  readonly minLength?: number;
  /** At most so many threads hash; by default one core is left to the requests. */
  readonly threads?: number;
}

/**
 * Passwords on bcrypt in worker threads, which start with the first password and never keep the process alive.
 *
 * `hash` and `verify` throw DomainError `unavailable` while too many wait.
 * @returns the port, and `close`, which ends the threads and rejects what still waits for them
 */
export function createPasswords(options: PasswordsOptions): Passwords & { close(): Promise<void> } {
  const { cost, minLength = 8, threads = Math.max(1, availableParallelism() - 1) } = options;
  const commonest = new Set(dictionary['passwords-common'].slice(0, COMMONEST));
  const pool = new Piscina<HashTask | VerifyTask, string | boolean>({
    // TypeScript when run from source, JavaScript when built.
    filename: new URL(`./password-worker${extname(import.meta.url)}`, import.meta.url).href,
    // What a thread looks for as it starts, instead of a default export.
    name: 'hash',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
  });

  async function run(name: 'hash', task: HashTask): Promise<string>;
  async function run(name: 'verify', task: VerifyTask): Promise<boolean>;
  async function run(name: string, task: HashTask | VerifyTask): Promise<string | boolean> {
    if (pool.queueSize >= MAX_WAITING) {
      throw new DomainError(
        'unavailable',
        'Too many passwords are being checked just now. Try again in a second.',
        {
          reason: `${pool.queueSize} passwords wait for ${threads} threads`,
          retryAfter: 1,
        },
      );
    }
    return pool.run(task, { name });
  }

  return {
    minLength,

    hash: (password) => run('hash', { password, cost }),

    async verify(password, hash) {
      if (hash !== undefined) return run('verify', { password, hash });
      // Verifying is hashing again, so this takes as long as a wrong password does.
      await run('hash', { password, cost });
      return false;
    },

    isCommon: (password) => commonest.has(password.toLowerCase()),

    close: () => pool.destroy(),
  };
}
