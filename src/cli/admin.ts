import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { createApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly username: string;
  readonly email?: string;
}

/** `parley admin create` */
export function adminCommand(terminal: Terminal): Command {
  const command = new Command('admin').description('manage administrators');
  command
    .command('create')
    .description('make an account with the role admin; the password is the first line of standard input')
    .requiredOption('--username <name>', 'its username')
    .option('--email <address>', 'its mail address')
    .action(async ({ username, email }: Options, create: Command) => {
      const app = createApp(loadConfig(terminal.env));
      try {
        await app.migrate();
        if (terminal.isTerminal) terminal.err('Password, then Enter:');
        const password = await firstLine(terminal);
        if (!password) create.error('error: there is no password on standard input');
        const account = await app.services.accounts.createAdmin(
          { username, password, ...(email !== undefined && { email }) },
          { address: '', userAgent: 'parley admin create', requestId: 'cli' },
        );
        terminal.out(`Administrator ${username} has the id ${account.id}.`);
      } finally {
        await app.close();
      }
    });
  return command;
}

async function firstLine({ input }: Terminal): Promise<string | undefined> {
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  return undefined;
}
