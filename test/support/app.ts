import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { connect } from '../../src/db/connect.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { createLog } from '../../src/log.ts';
import { createOutbox, type OutboxMail } from '../../src/mail/outbox.ts';
import { type Client, createClient } from './client.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { coverageObserver } from './coverage.ts';
import { freshMigratedDatabase } from './database.ts';
import { secondOpinion } from './second-opinion.ts';

export interface TestApp {
  /** `http://127.0.0.1:<port>`, once it runs. */
  readonly url: string;
  readonly clock: TestClock;
  readonly app: App;
  /** The database underneath, to look at what was written. */
  readonly db: Knex;
  /** What was logged so far, a JSON line each. */
  readonly logged: string[];
  /** The environment it was started with, to start another process on the same database. */
  readonly env: Readonly<Record<string, string>>;
  /** Somebody signed in, registered when first named; `admin` is an administrator. */
  as(person: string): Client;
  /** Nobody in particular. */
  readonly anyone: Client;
  /** Somebody with this very token. */
  withToken(token: string): Client;
  /** Signs the person in once more. @returns the body of `createSession` */
  signIn(person: string): Promise<{ accessToken: string; refreshToken: string; account: { id: number } }>;
  idOf(person: string): Promise<number>;
  /** How many rows a table has. */
  count(table: string): Promise<number>;
  /** The mails sent so far, newest first. */
  mails(): Promise<OutboxMail[]>;
}

/** Environment variables. */
export type Settings = Readonly<Record<string, string>>;

export const passwordOf = (person: string): string => `the password of ${person}`;
export const emailOf = (person: string): string => `${person}@example.org`;

/**
 * The real app on a fresh database and a free port, for the tests of a `describe`.
 * @param settings environment variables in place of the tests' own
 */
export function useApp(settings: Settings | (() => Promise<Settings>) = {}): TestApp {
  const state = {} as { test: TestApp; listening: Listening; drop: () => Promise<void>; folder: string };

  before(async function () {
    this.timeout(120_000);
    const database = await freshMigratedDatabase();
    state.drop = database.drop;
    state.folder = await mkdtemp(join(tmpdir(), 'parley-test-'));
    const env = {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: state.folder,
      SECRET_KEYS: 'a key for tests only, of enough characters',
      BCRYPT_COST: '4',
      RATE_LIMITS: 'off',
      PUBLIC_URL: 'http://parley.test',
      ...(typeof settings === 'function' ? await settings() : settings),
    };
    state.test = await start(env, (listening) => {
      state.listening = listening;
    });
  });

  after(async function () {
    this.timeout(30_000);
    await state.listening?.stop();
    await state.test?.app.close();
    await state.test?.db.destroy();
    await state.drop?.();
    if (state.folder) await rm(state.folder, { recursive: true, force: true });
  });

  // The tests hold it before it runs; its parts are there when they use them.
  return new Proxy({} as TestApp, { get: (_target, key) => state.test[key as keyof TestApp] });
}

async function start(
  env: Readonly<Record<string, string>>,
  onListening: (listening: Listening) => void,
): Promise<TestApp> {
  const clock = createTestClock();
  const config = loadConfig(env);
  const logged: string[] = [];
  const logs = createLog({ ...config.log, level: 'debug' }, { write: (line) => logged.push(line) }, clock);
  const app = createApp(config, { clock, every: clock.every, logs, observer: coverageObserver });
  const listening = await listen(app.handler, 0, '127.0.0.1');
  onListening(listening);
  const url = `http://127.0.0.1:${listening.port}`;
  const db = connect(env.DATABASE_URL!);
  const outbox = createOutbox({ folder: join(config.dataDir, 'outbox'), from: config.mail.from, clock });
  const client = (token: () => Promise<string | undefined>) => createClient(() => url, token, secondOpinion);
  const anyone = client(async () => undefined);
  const people = new Map<string, Promise<{ id: number; token: string }>>();

  async function signIn(person: string) {
    const reply = await anyone.post('/v1/sessions', { identifier: person, password: passwordOf(person) });
    if (reply.status !== 201) throw new Error(`${person} could not sign in: ${reply.text}`);
    return reply.body;
  }

  async function arrive(person: string): Promise<{ id: number; token: string }> {
    const registration = { username: person, email: emailOf(person), password: passwordOf(person) };
    if (person === 'admin') {
      const origin = { address: '127.0.0.1', userAgent: undefined, requestId: 'test' };
      await app.services.accounts.createAdmin(registration, origin);
    } else {
      const reply = await anyone.post('/v1/accounts', registration);
      if (reply.status !== 201) throw new Error(`${person} could not register: ${reply.text}`);
    }
    const { accessToken, account } = await signIn(person);
    return { id: account.id, token: accessToken };
  }

  function known(person: string): Promise<{ id: number; token: string }> {
    const arrival = people.get(person) ?? arrive(person);
    people.set(person, arrival);
    return arrival;
  }

  return {
    url,
    clock,
    app,
    db,
    logged,
    env,
    anyone,
    as: (person) => client(async () => (await known(person)).token),
    withToken: (token) => client(async () => token),
    async signIn(person) {
      await known(person);
      return signIn(person);
    },
    idOf: async (person) => (await known(person)).id,
    async count(table) {
      const [row] = await db(table).count({ count: '*' });
      return Number(row?.count);
    },
    async mails() {
      await app.courier.idle();
      return outbox.list();
    },
  };
}
