import { MOCK_PASSWORD } from '../../src/mock/people.ts';
import { type MockOptions, type MockServer, startMock } from '../../src/mock-server.ts';
import { type Client, createClient } from './client.ts';
import { accidents } from './coverage.ts';

export interface TestMock {
  /** `http://localhost:<port>`, once it runs. */
  readonly url: string;
  readonly server: MockServer;
  /** Nobody in particular. */
  readonly anyone: Client;
  /** Somebody who was there from the start, signed in anew whenever a client is asked for. */
  as(person: string): Promise<Client>;
  /** Signs somebody in. @returns the body of `createSession` */
  signIn(person: string): Promise<{ accessToken: string; refreshToken: string; account: { id: number } }>;
  /** `POST /__mock/<what>`. */
  control(what: string, body?: unknown): ReturnType<Client['post']>;
}

/** A mock on a free port, for the tests of a `describe`. */
export function useMock(options: Partial<MockOptions> = {}): TestMock {
  const state = {} as { server: MockServer };

  before(async function () {
    this.timeout(60_000);
    state.server = await startMock({ ...defaults, ...options });
  });
  after(async function () {
    this.timeout(30_000);
    await state.server?.stop();
  });

  const clientOf = (token?: string) =>
    createClient(
      () => state.server.url,
      async () => token,
    );
  const anyone = clientOf();

  async function signIn(person: string) {
    const reply = await anyone.post('/v1/sessions', { identifier: person, password: MOCK_PASSWORD });
    if (reply.status !== 201) throw new Error(`${person} could not sign in: ${reply.text}`);
    return reply.body;
  }

  return {
    get url() {
      return state.server.url;
    },
    get server() {
      return state.server;
    },
    anyone,
    signIn,
    as: async (person) => clientOf((await signIn(person)).accessToken),
    control: (what, body) => anyone.post(`/__mock/${what}`, body),
  };
}

const defaults: MockOptions = {
  contract: 'parley',
  host: '127.0.0.1',
  port: 0,
  seed: 1,
  delay: 0,
  failRate: 0,
  onError: (error) => accidents.push(`the mock failed: ${error}`),
};
