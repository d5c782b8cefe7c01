import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { DomainError } from '../domain/errors.ts';
import { adminCommand } from './admin.ts';
import { configCommand } from './config.ts';
import { migrateCommand } from './migrate.ts';
import { serveCommand } from './serve.ts';
import type { Terminal } from './terminal.ts';

/** Runs `parley <args>`. @returns the exit code: 0, 1 for a failure, 2 for wrong usage */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('parley')
    .description('A self-hosted, contract-first backend for accounts, files and conversations.')
    .showHelpAfterError('(parley --help shows what there is)');
  for (const make of [serveCommand, migrateCommand, adminCommand, configCommand])
    program.addCommand(make(terminal));
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap(({ commands }) => commands),
  ])
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Help is thrown too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(explain(error));
    return 1;
  }
}

/** What the operator can act on; the stack only when nobody foresaw it. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = (error as { code?: unknown }).code;
  if (code === 'EADDRINUSE')
    return `${error.message}\nAnother process listens there. Set PORT to another port, or 0 for any.`;
  if (code === 'EACCES')
    return `${error.message}\nThis user may not. Ports below 1024 need a privilege; files need their permissions.`;
  return error.stack ?? error.message;
}
