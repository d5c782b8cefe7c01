import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { connect } from '../src/db/connect.ts';
import { createDatabase } from '../src/db/database.ts';
import { migrateUp } from '../src/db/migrate.ts';
import { createAccessTokens } from '../src/security/access-tokens.ts';
import { createKeys } from '../src/security/keys.ts';
import { createSecrets } from '../src/security/secrets.ts';
import { startPrivateMysql } from '../test/support/mysql.ts';

const ACCOUNTS = 1000;
const HOUR_MS = 3_600_000;

const secret = randomBytes(32).toString('hex');
const keys = createKeys([secret]);

/** A database with people in it, some of whom are signed in. */
export interface SeededDatabase {
  /** As `DATABASE_URL` has it. */
  readonly url: string;
  /** An access token for each who is signed in. */
  readonly tokens: readonly string[];
}

/** What the servers are told about the tokens: Parley its secret, the others the key that it derives. */
export const tokenSettings = {
  SECRET_KEYS: secret,
  SIGNING_KEY: keys[0].signing.export().toString('base64'),
};

/** A folder that goes with this process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * The same people on a private throw-away MySQL, which ends with this process, and on SQLite.
 * @param signedIn how many of them are signed in
 * @throws Error when there is no MySQL to be had
 */
export async function seededDatabases(folder: string, signedIn: number) {
  const server = await startPrivateMysql();
  if (server === undefined) throw new Error('The benchmark needs MySQL or MariaDB.');
  const connection = await createConnection(server.url);
  await connection.query('create database bench');
  await connection.end();
  const now = Date.now();
  return {
    mysql: await seeded(`${server.url}/bench`, signedIn, now),
    sqlite: await seeded(`sqlite:${join(folder, 'bench.db')}`, signedIn, now),
    stop: () => server.stop(),
  };
}

async function seeded(url: string, signedIn: number, now: number): Promise<SeededDatabase> {
  const knex = connect(url);
  await migrateUp(knex);
  const signer = createAccessTokens({ keys, issuer: 'parley', audience: 'parley', lifetimeMs: HOUR_MS });
  const tokens = await createDatabase(knex, createSecrets(keys)).transaction(
    async ({ accounts, sessions }) => {
      const signed: string[] = [];
      for (let number = 1; number <= ACCOUNTS; number++) {
        const account = await accounts.insert({
          username: `person-${String(number).padStart(4, '0')}`,
          email: `person-${number}@example.org`,
          firstName: 'Person',
          lastName: `Number ${number}`,
          avatar: null,
          role: 'member',
          sharesFiles: false,
          passwordHash: '$2b$12$nobody signs in with a password here',
          createdAt: now,
        });
        if (number > signedIn) continue;
        const session = await sessions.insert({
          accountId: account.id,
          userAgent: 'bench',
          address: '127.0.0.1',
          createdAt: now,
          expiresAt: now + HOUR_MS,
        });
        signed.push(signer.sign({ accountId: account.id, sessionId: session.id }, now));
      }
      return signed;
    },
  );
  await knex.destroy();
  return { url, tokens };
}
