import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { createMaintenance } from '../maintenance.ts';
import type { Terminal } from './terminal.ts';

/** `parley restore <file>` */
export const restoreCommand = (terminal: Terminal): Command =>
  new Command('restore')
    .description('bring back what a backup holds, into an empty database and an empty file storage')
    .argument('<file>', 'the archive')
    .action(async (path: string) => {
      const maintenance = createMaintenance(loadConfig(terminal.env));
      try {
        const { manifest, leftOut, damaged } = await maintenance.restore(path, terminal.err);
        terminal.out(`Restored ${manifest.rows} rows and ${manifest.blobs} files of ${manifest.createdAt}.`);
        if (leftOut > 0) terminal.out(`Left out, for the archive has no bytes of them: ${leftOut} files.`);
        if (damaged > 0) terminal.out(`Damaged already when the backup was made: ${damaged} files.`);
        terminal.out(
          'Set the SECRET_KEYS of then, or put the file "secret" into DATA_DIR, before you start the server.',
        );
      } finally {
        await maintenance.close();
      }
    });
