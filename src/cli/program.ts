import { Command, CommanderError } from 'commander';
import { adminCommand } from './admin.ts';
import { backupCommand } from './backup.ts';
import { configCommand } from './config.ts';
import { explain } from './explain.ts';
import { CommandFailure } from './failure.ts';
import { filesCommand } from './files.ts';
import { migrateCommand } from './migrate.ts';
import { mockCommand } from './mock.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import type { Terminal } from './terminal.ts';
import { verifyCommand } from './verify.ts';

/** Runs `parley <args>`. @returns the exit code: 0, 1 for a failure, 2 for wrong usage, or what a command says */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('parley').description(
    'A self-hosted, contract-first backend for accounts, files and conversations.',
  );
  for (const make of [
    serveCommand,
    mockCommand,
    verifyCommand,
    migrateCommand,
    adminCommand,
    filesCommand,
    backupCommand,
    restoreCommand,
    configCommand,
  ])
    program.addCommand(make(terminal));
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap(({ commands }) => commands),
  ])
    command
      .exitOverride()
      .showHelpAfterError(`(${pathOf(command)} --help shows what there is)`)
      .configureOutput({
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
    return error instanceof CommandFailure ? error.exitCode : 1;
  }
}

/** `parley migrate up` */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
