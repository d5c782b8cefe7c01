import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createApp } from './app.ts';
import { loadConfig } from './config.ts';
import { DAY } from './domain/clock.ts';
import { createMockClock, type MockClock } from './mock/clock.ts';
import { MOCK_PASSWORD, type SeededPerson } from './mock/people.ts';
import { seedWorld } from './mock/seed.ts';
import type { Stage } from './mock/stage.ts';

export interface ParleyStageOptions {
  /** The name of a contract of Parley's own. */
  readonly contract: string;
  /** The address it is served at, without a slash at the end. */
  readonly url: string;
  readonly seed: number;
}

/** A whole Parley on a database in memory, filled from a seed. */
interface World {
  readonly handler: RequestListener;
  readonly clock: MockClock;
  readonly people: readonly SeededPerson[];
  prepareToStop(): void;
  /** Waits for the requests under way, and lets go of everything. */
  close(): Promise<void>;
}

/** The seeded world has a past, of messages sent day after day. */
const PAST = 7 * DAY;
/** What is still under way then loses its database. */
const CLOSE_LIMIT_MS = 5_000;

/** The stage of Parley's own contracts: the production domain, which is made anew by a reset. */
export async function createParleyStage(options: ParleyStageOptions): Promise<Stage> {
  let world = await createWorld(options);
  const closing = new Set<Promise<void>>();
  let resetting: Promise<unknown> = Promise.resolve();

  function describe() {
    const { people, clock } = world;
    const { contract, seed } = options;
    return { contract, seed, now: new Date(clock()).toISOString(), password: MOCK_PASSWORD, people };
  }

  async function reset() {
    const next = await createWorld(options);
    const old = world;
    world = next;
    const closed = old.close().finally(() => closing.delete(closed));
    closing.add(closed);
    return describe();
  }

  return {
    handler: (request, response) => world.handler(request, response),
    clock: () => world.clock,
    people: () => world.people,
    // One after another: each answers with the world it has made.
    reset() {
      const done = resetting.then(reset);
      resetting = done.catch(() => undefined);
      return done;
    },
    describe,
    prepareToStop: () => world.prepareToStop(),
    async close() {
      await resetting;
      await Promise.all([...closing, world.close()]);
    },
  };
}

async function createWorld({ contract, url, seed }: ParleyStageOptions): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-mock-'));
  const config = loadConfig({
    DATABASE_URL: 'sqlite::memory:',
    DATA_DIR: folder,
    // A token of an earlier world is worth nothing in this one.
    SECRET_KEYS: randomBytes(32).toString('base64url'),
    BCRYPT_COST: '4',
    RATE_LIMITS: 'off',
    CORS_ORIGINS: '*',
    LOG_LEVEL: 'error',
    PUBLIC_URL: url,
    ...(contract !== 'parley' && { DIALECTS: `${contract}=/` }),
  });
  const clock = createMockClock(-PAST);
  const app = createApp(config, { clock, every: clock.every });
  await app.migrate();
  const people = await seedWorld(app.services, clock, seed);
  clock.catchUp();
  app.courier.wake();

  let underWay = 0;
  let onIdle = () => {};
  return {
    clock,
    people,
    handler(request, response) {
      underWay++;
      response.once('close', () => {
        if (--underWay === 0) onIdle();
      });
      app.handler(request, response);
    },
    prepareToStop: () => app.prepareToStop(),
    async close() {
      app.prepareToStop();
      if (underWay > 0)
        await Promise.race([
          new Promise<void>((idle) => (onIdle = idle)),
          delay(CLOSE_LIMIT_MS, undefined, { ref: false }),
        ]);
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
