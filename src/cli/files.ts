import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import type { FileCheckResult, FileFault } from '../domain/files/file-check.ts';
import { createMaintenance } from '../maintenance.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly deep?: boolean;
  readonly repair?: boolean;
}

/** `parley files check` */
export function filesCommand(terminal: Terminal): Command {
  const command = new Command('files').description('look after the stored files');
  command
    .command('check')
    .description('compare the files with the bytes in the storage, also while the server serves')
    .option('--deep', 'read all bytes and compare their sha256')
    .option('--repair', 'remove files without bytes, and bytes without a file')
    .action(async ({ deep = false, repair = false }: Options) => {
      const maintenance = createMaintenance(loadConfig(terminal.env));
      try {
        const onProgress = (checked: number) => terminal.err(`${checked} checked ...`);
        const result = await maintenance.checkFiles({ deep, repair, onProgress }, (fault, repaired) =>
          terminal.out(repaired ? `${describe(fault)}: ${remedy(fault)}` : describe(fault)),
        );
        terminal.out(summaryOf(result));
        if (result.faults > result.repaired) throw new CommandFailure(advice(repair));
      } finally {
        await maintenance.close();
      }
    });
  return command;
}

/** Ids only: names may be private. */
function describe(fault: FileFault): string {
  if (fault.what === 'orphan') return `The bytes ${fault.key} belong to no file`;
  const { id, ownerId, size } = fault.file;
  const what = {
    missing: 'has no bytes',
    'wrong-size': `has not its ${size} bytes`,
    'wrong-digest': 'has other bytes than were uploaded',
  };
  return `File ${id} of account ${ownerId} ${what[fault.what]}`;
}

function remedy(fault: FileFault): string {
  return fault.what === 'orphan'
    ? 'deleted'
    : `removed, and ${fault.file.size} bytes given back to the account's quota`;
}

function summaryOf({ files, blobs, faults, repaired }: FileCheckResult): string {
  const verdict = faults === 0 ? 'Nothing is wrong.' : `Faults: ${faults}, repaired: ${repaired}.`;
  return `Files: ${files}. Stored: ${blobs}. ${verdict}`;
}

function advice(repair: boolean): string {
  return repair
    ? 'Files with wrong bytes were left as they are: bring their bytes back from a backup, or delete them.'
    : 'Bring missing bytes back from a backup, or run it with --repair to let go of what has no other half.';
}
