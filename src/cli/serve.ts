import type { RequestListener } from 'node:http';
import { Command } from 'commander';
import { createApp } from '../app.ts';
import { type Config, loadConfig } from '../config.ts';
import { createMetricsApp } from '../http/beside/metrics-app.ts';
import { type Listening, listen } from '../http/listen.ts';
import type { Terminal } from './terminal.ts';

/** `parley serve` */
export const serveCommand = (terminal: Terminal): Command =>
  new Command('serve')
    .description('bring the database up to date and serve the API')
    .option('--no-migrate', 'do not touch the schema; see `parley migrate`')
    .action(async ({ migrate }: { migrate: boolean }) => serve(loadConfig(terminal.env), migrate, terminal));

async function serve(config: Config, migrate: boolean, terminal: Terminal): Promise<void> {
  const { host, port, metricsPort } = config.http;
  const app = createApp(config);
  const servers: Listening[] = [];
  const start = async (handler: RequestListener, wantedPort: number) => {
    const server = await listen(handler, wantedPort, host);
    servers.push(server);
    return server.port;
  };
  try {
    if (migrate) for (const name of await app.migrate()) terminal.out(`migrated ${name}`);
    await app.sweep();
    const apiPort = await start(app.handler, port);
    // Mails that an earlier process left behind.
    app.courier.wake();
    const metrics = createMetricsApp(app.metrics.expose).callback();
    const ownPort = metricsPort === undefined ? undefined : await start(metrics, metricsPort);
    // From here on a signal finds somebody who listens, before anybody is told that we serve.
    const stopped = terminal.untilStopped();
    for (const line of greeting(config, apiPort, ownPort)) terminal.out(line);
    terminal.out(`${await stopped}: finishing what is under way`);
    app.prepareToStop();
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await app.close();
  }
}

function greeting(config: Config, port: number, metricsPort: number | undefined): string[] {
  const { host, publicUrl } = config.http;
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  const base = publicUrl ?? `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const lines = ['Parley is running.', `  API   ${base}/v1`, `  Docs  ${base}/docs`];
  if (config.environment !== 'production' && !config.mail.smtpUrl) lines.push(`  Mail  ${base}/dev/mail`);
  if (metricsPort !== undefined) lines.push(`  Metrics on port ${metricsPort}`);
  return lines;
}
