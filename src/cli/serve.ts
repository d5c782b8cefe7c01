import { Command } from 'commander';
import { createApp } from '../app.ts';
import { type Config, loadConfig } from '../config.ts';
import { createMetricsApp } from '../http/beside/metrics-app.ts';
import { listen } from '../http/listen.ts';
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
  try {
    if (migrate) for (const name of await app.migrate()) terminal.out(`migrated ${name}`);
    await app.sweep();
    const server = await listen(app.handler, port, host);
    const metrics =
      metricsPort === undefined
        ? undefined
        : await listen(createMetricsApp(app.metrics.expose).callback(), metricsPort, host);
    for (const line of greeting(config, server.port, metrics?.port)) terminal.out(line);
    const signal = await terminal.untilStopped();
    terminal.out(`${signal}: finishing what is under way`);
    app.prepareToStop();
    await Promise.all([server.stop(), metrics?.stop()]);
  } finally {
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
