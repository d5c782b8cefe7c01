import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { connect } from '../db/connect.ts';
import { migrateDown, migrateUp, migrationStatus } from '../db/migrate.ts';
import type { Terminal } from './terminal.ts';

/** `parley migrate up|down|status` */
export function migrateCommand(terminal: Terminal): Command {
  const command = new Command('migrate').description("change or show the database's schema");
  const withDatabase = async (work: (db: ReturnType<typeof connect>) => Promise<void>) => {
    const db = connect(loadConfig(terminal.env).databaseUrl);
    try {
      await work(db);
    } finally {
      await db.destroy();
    }
  };
  command
    .command('up')
    .description('run every migration that has not run yet')
    .action(() =>
      withDatabase(async (db) => {
        const names = await migrateUp(db, { onProgress: (name) => terminal.out(`running ${name}`) });
        terminal.out(names.length === 0 ? 'The schema is up to date.' : `Migrations run: ${names.length}.`);
      }),
    );
  command
    .command('down')
    .description('take the newest migration back; what it holds is lost')
    .action(() =>
      withDatabase(async (db) => {
        const name = await migrateDown(db);
        terminal.out(name === undefined ? 'There is nothing to take back.' : `took back ${name}`);
      }),
    );
  command
    .command('status')
    .description('list the migrations and whether they have run')
    .action(() =>
      withDatabase(async (db) => {
        for (const { name, ranAt } of await migrationStatus(db))
          terminal.out(`${ranAt?.toISOString() ?? 'pending'.padEnd(24)}  ${name}`);
      }),
    );
  return command;
}
