import { Command } from 'commander';
import { verifyArchive } from '../backup/verify.ts';
import { loadConfig } from '../config.ts';
import { createMaintenance } from '../maintenance.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** How many ids a line names. */
const IDS = 20;

/** `parley backup <file>` and `parley backup verify <file>` */
export function backupCommand(terminal: Terminal): Command {
  const command = new Command('backup')
    .description('write the database and the files into one archive, also while the server serves')
    .argument('<file>', 'the archive, which must not be there yet')
    .action(async (path: string) => {
      const maintenance = createMaintenance(loadConfig(terminal.env));
      try {
        const result = await maintenance.backup(path, terminal.err);
        terminal.out(`${path}: ${result.rows} rows and ${result.blobs} files in ${result.size} bytes.`);
        terminal.out(
          'SECRET_KEYS, or the file "secret" in DATA_DIR, is not in it. Keep it elsewhere: without it, what is sealed is lost.',
        );
        const { filesWithoutBytes, filesWithWrongBytes } = result;
        if (filesWithoutBytes.length > 0)
          terminal.out(
            `Left out, for they were deleted meanwhile or have lost their bytes: ${idsOf(filesWithoutBytes)}.`,
          );
        if (filesWithWrongBytes.length > 0)
          throw new CommandFailure(
            `The archive is whole, but these files have other bytes than were uploaded: ${idsOf(filesWithWrongBytes)}.`,
          );
      } finally {
        await maintenance.close();
      }
    });
  command
    .command('verify')
    .description('read all of an archive, and find every byte that is not as it was written')
    .argument('<file>', 'the archive')
    .action(async (path: string) => {
      const { rows, blobs, createdAt, parley, schema } = await verifyArchive(path);
      terminal.out(`${path} is whole: ${rows} rows and ${blobs} files of ${createdAt}.`);
      terminal.out(`Written by Parley ${parley} with the schema ${schema}.`);
    });
  return command;
}

function idsOf(files: readonly number[]): string {
  const more = files.length - IDS;
  return `${files.slice(0, IDS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
