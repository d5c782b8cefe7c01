import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/db/connect.ts';
import type { Settings } from './app.ts';
import { engine, freshDatabase } from './database.ts';
import { type StorageName, storageSettings } from './storages.ts';

/** An empty place to restore into. */
export interface Place {
  /** Environment variables. */
  readonly env: Settings;
  readonly folder: string;
  remove(): Promise<void>;
}

/** A place with an empty database, an empty storage and a folder. */
export async function freshPlace(storage: StorageName, of: Engine = engine): Promise<Place> {
  const database = await freshDatabase(of);
  const folder = await mkdtemp(join(tmpdir(), 'parley-place-'));
  return {
    env: {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      SECRET_KEYS: 'a key for tests only, of enough characters',
      BCRYPT_COST: '4',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      ...(await storageSettings(storage)),
    },
    folder,
    async remove() {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
