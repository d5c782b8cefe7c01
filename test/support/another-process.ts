import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { listen } from '../../src/http/listen.ts';
import { createLog } from '../../src/log.ts';
import type { TestApp } from './app.ts';
import { type Client, createClient } from './client.ts';
import { coverageObserver } from './coverage.ts';
import { secondOpinion } from './second-opinion.ts';

/** A second process of a Parley: an app with sessions and connections of its own on the same database and clock. */
export interface AnotherProcess {
  /** `http://127.0.0.1:<port>`, once it runs. */
  readonly url: string;
  readonly anyone: Client;
  withToken(token: string): Client;
  /** The SQL, with placeholders, that it has sent to the database. Its courier rests, so all of it is for requests. */
  readonly statements: string[];
  /** What it has logged, a JSON line each. */
  readonly logged: string[];
}

/**
 * Another process for the tests of a `describe` within that of the first.
 * @param settings environment variables in which it differs
 */
export function useAnotherProcess(
  first: TestApp,
  settings: Readonly<Record<string, string>> = {},
): AnotherProcess {
  const statements: string[] = [];
  const logged: string[] = [];
  let url = '';
  let stop: () => Promise<void>;

  before(async () => {
    const { clock, env } = first;
    const config = loadConfig({ ...env, ...settings });
    const output = { write: (line: string) => logged.push(line) };
    const logs = {
      ...createLog({ ...config.log, level: 'debug' }, output, clock),
      sql: (statement: string) => void statements.push(statement),
    };
    const app = createApp(config, { clock, every: clock.every, logs, observer: coverageObserver });
    await app.courier.stop();
    const listening = await listen(app.handler, 0, '127.0.0.1');
    url = `http://127.0.0.1:${listening.port}`;
    stop = async () => {
      await listening.stop();
      await app.close();
    };
  });

  after(() => stop?.());

  const client = (token: string | undefined) =>
    createClient(
      () => url,
      async () => token,
      secondOpinion,
    );
  return {
    get url() {
      return url;
    },
    anyone: client(undefined),
    withToken: client,
    statements,
    logged,
  };
}
