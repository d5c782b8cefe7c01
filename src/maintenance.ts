import { readFileSync } from 'node:fs';
import { type BackupResult, writeBackup } from './backup/backup.ts';
import { type RestoreResult, restoreBackup } from './backup/restore.ts';
import type { Config } from './config.ts';
import { connect } from './db/connect.ts';
import { createFileInventory } from './db/file-inventory.ts';
import { createRowStore } from './db/row-store.ts';
import type { Clock } from './domain/clock.ts';
import { createFileCheck, type FileCheck } from './domain/files/file-check.ts';
import { openStorage } from './storage/storage.ts';

/** What an operator does to the database and the files as a whole, beside a server or without one. */
export interface Maintenance {
  readonly checkFiles: FileCheck;
  /** See `writeBackup`. */
  backup(path: string, onProgress: (what: string) => void): Promise<BackupResult>;
  /** See `restoreBackup`. */
  restore(path: string, onProgress: (what: string) => void): Promise<RestoreResult>;
  close(): Promise<void>;
}

/** Puts together what needs no secret: a place to restore into must not be given a new one on the way. */
export function createMaintenance(config: Config, clock: Clock = Date.now): Maintenance {
  const db = connect(config.databaseUrl);
  const blobs = openStorage(config.storage.location, config.storage.maxFileSize);
  const inventory = createFileInventory(db, clock);
  const rows = createRowStore(db);
  const checkFiles = createFileCheck(inventory, blobs);
  return {
    checkFiles,
    backup: (path, onProgress) =>
      writeBackup(path, { rows, blobs, inventory, clock, version: versionOfParley() }, onProgress),
    restore: (path, onProgress) => restoreBackup(path, { rows, blobs, checkFiles }, onProgress),
    async close() {
      blobs.close();
      await db.destroy();
    },
  };
}

/** The contract's version is the server's. */
function versionOfParley(): string {
  const contract = new URL('../generated/parley/openapi.json', import.meta.url);
  return JSON.parse(readFileSync(contract, 'utf8')).info.version;
}
