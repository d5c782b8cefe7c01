import { Command } from 'commander';
import { loadConfig, printConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** `parley config print` */
export function configCommand(terminal: Terminal): Command {
  const command = new Command('config').description('show the configuration');
  command
    .command('print')
    .description('print every variable as it counts, secrets hidden, and check them')
    .action(() => {
      for (const { name, value, isDefault } of printConfig(terminal.env))
        terminal.out(`${name}=${value}${isDefault ? '  # default' : ''}`);
      loadConfig(terminal.env);
    });
  return command;
}
