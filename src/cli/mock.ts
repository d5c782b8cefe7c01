import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../config.ts';
import { MOCK_PASSWORD } from '../mock/people.ts';
import type { MockServer } from '../mock-server.ts';
import type { Terminal } from './terminal.ts';
import { whole } from './whole.ts';

interface Options {
  readonly contract: string;
  readonly port: number;
  readonly seed: number;
  readonly delay: number;
  readonly failRate: number;
}

/** `parley mock` */
export const mockCommand = (terminal: Terminal): Command =>
  new Command('mock')
    .description(
      'serve a mock for building frontends: Parley on a database in memory, or any OpenAPI document',
    )
    .option(
      '--contract <name or path>',
      'parley, a dialect, or the path of an OpenAPI 3.0 or 3.1 document',
      'parley',
    )
    .option('--port <number>', 'the port to listen on; 0 takes a free one', whole(0, 65_535), 4010)
    .option(
      '--seed <number>',
      'what the data is made from; the same seed gives the same ids',
      whole(0, 2 ** 32 - 1),
      1,
    )
    .option('--delay <ms>', 'how late every answer is, in milliseconds', whole(0, 600_000), 0)
    .option('--fail-rate <p>', 'how many of the calls fail with 503, from 0 to 1', rate, 0)
    .action(async (options: Options) => {
      // What makes data up is large, and no other command needs it.
      const { startMock } = await import('../mock-server.ts');
      const onError = (error: unknown) =>
        terminal.err(error instanceof Error ? `${error.stack}` : String(error));
      const { host } = loadConfig({ HOST: terminal.env.HOST }).http;
      const mock = await startMock({ ...options, host, onError });
      try {
        const stopped = terminal.untilStopped();
        for (const line of greeting(mock)) terminal.out(line);
        terminal.out(`${await stopped}: finishing what is under way`);
      } finally {
        await mock.stop();
      }
    });

function greeting({ url, title, stage }: MockServer): string[] {
  const people = stage.people?.();
  const lines = [`A mock of ${title} is running.`, `  API     ${url}`];
  if (people) {
    lines.push(`  Docs    ${url}/docs`, `  Mail    ${url}/dev/mail`);
    const names = people.map(({ username, role }) =>
      role === 'admin' ? `${username} (administrator)` : username,
    );
    lines.push(`  People  ${names.join(', ')}; everybody's password is "${MOCK_PASSWORD}"`);
  }
  return [
    ...lines,
    '  Prefer: code=404 or Prefer: example=<name> asks any operation for that documented answer.',
    `  POST ${url}/__mock/reset   makes everything as it was at the start`,
    ...(people ? [`  POST ${url}/__mock/clock   {"advance": "16m"} moves the clock`] : []),
    `  POST ${url}/__mock/fault   {"operationId": "...", "kind": "slow|reset|429|503", "times": 1}`,
  ];
}

function rate(text: string): number {
  const value = Number(text);
  if (!/^(0?\.\d+|[01](\.0*)?|0\.\d*)$/.test(text) || value > 1)
    throw new InvalidArgumentError('It is a number from 0 to 1, such as 0.1.');
  return value;
}
