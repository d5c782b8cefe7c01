import { createParley, type Parley, type ParleyOptions } from '../../generated/client/index.js';
import { SECOND } from '../../src/domain/clock.ts';
import { type MockServer, startMock } from '../../src/mock-server.ts';
import { useApp } from './app.ts';
import { accidents } from './coverage.ts';
import { startUnreliableProxy, type UnreliableProxy } from './unreliable-proxy.ts';

/** What the client is tested against, and what a test may do to it. */
export interface Target {
  /** Between the client and the server; begun anew for every test. */
  readonly proxy: UnreliableProxy;
  /** The address of the server itself. */
  readonly url: string;
  /** Lets time pass on the server. */
  advance(milliseconds: number): Promise<void>;
  /** The server's time, in milliseconds since 1970. */
  now(): Promise<number>;
  /** How long the clients of this test wanted to wait, in milliseconds; they do not. */
  readonly waits: readonly number[];
  /** A client that nobody has signed in with. */
  client(options?: Partial<ParleyOptions>): Parley;
  /** A client that somebody new has signed in with, and who that is. */
  newcomer(options?: Partial<ParleyOptions>): Promise<{ parley: Parley; id: number; username: string }>;
}

interface Server {
  readonly url: string;
  advance(milliseconds: number): Promise<void>;
  now(): Promise<number>;
}

export const PASSWORD = 'correct horse battery';

/** Each of them starts what it needs in a `before` of its own. */
const servers: Readonly<Record<string, () => Server>> = {
  server() {
    const app = useApp({ CORS_ORIGINS: '*' });
    return {
      get url() {
        return app.url;
      },
      advance: async (milliseconds) => app.clock.advance(milliseconds),
      now: async () => app.clock(),
    };
  },
  mock() {
    let mock: MockServer;
    before(async () => {
      mock = await startMock({ ...untroubled, onError: (error) => accidents.push(`the mock: ${error}`) });
    });
    after(() => mock?.stop());
    return {
      get url() {
        return mock.url;
      },
      async advance(milliseconds) {
        const body = JSON.stringify({ advance: `${milliseconds / SECOND}s` });
        const reply = await fetch(`${mock.url}/__mock/clock`, { method: 'POST', body });
        if (!reply.ok) throw new Error(await reply.text());
      },
      async now() {
        const world = (await (await fetch(`${mock.url}/__mock`)).json()) as { now: string };
        return Date.parse(world.now);
      },
    };
  },
};

const untroubled = { contract: 'parley', host: '127.0.0.1', port: 0, seed: 1, delay: 0, failRate: 0 };

/** The same tests of the client against everything that serves the contract. */
export function describeTargets(title: string, define: (this: Mocha.Suite, target: Target) => void): void {
  for (const [name, use] of Object.entries(servers))
    describe(`${title}, against the ${name}`, function () {
      const server = use();
      const state = {} as { proxy: UnreliableProxy; waits: number[] };
      let people = 0;

      beforeEach(async () => {
        state.proxy = await startUnreliableProxy(server.url);
        state.waits = [];
      });
      afterEach(() => state.proxy.stop());

      function client(options: Partial<ParleyOptions> = {}): Parley {
        const wait = async (milliseconds: number) => void state.waits.push(milliseconds);
        return createParley({ baseUrl: state.proxy.url, ...options, retry: { wait, ...options.retry } });
      }

      define.call(this, {
        get proxy() {
          return state.proxy;
        },
        get url() {
          return server.url;
        },
        get waits() {
          return state.waits;
        },
        advance: (milliseconds) => server.advance(milliseconds),
        now: () => server.now(),
        client,
        async newcomer(options) {
          const parley = client(options);
          const username = `person-${++people}-${title.replaceAll(/\W/g, '')}`;
          await parley.POST('/v1/accounts', { body: { username, password: PASSWORD } });
          const { data, error } = await parley.signIn({ identifier: username, password: PASSWORD });
          if (!data) throw new Error(`${username} could not sign in: ${error.detail}`);
          return { parley, id: data.id, username };
        },
      });
    });
}
