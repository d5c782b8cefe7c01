import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { openStorage } from '../../src/storage/storage.ts';
import type { Settings, TestApp } from './app.ts';
import { startS3 } from './s3-server.ts';

/** What file tests run on: `TEST_STORAGE`, or each of them. */
export const storages = (['disk', 's3'] as const).filter(
  (name) => !process.env.TEST_STORAGE || process.env.TEST_STORAGE === name,
);

export type StorageName = (typeof storages)[number];

let s3: ReturnType<typeof startS3> | undefined;

/** Settings for an app with a storage of its own. */
export async function storageSettings(name: StorageName): Promise<Settings> {
  if (name === 'disk') return {};
  s3 ??= startS3();
  return (await s3).settings(randomBytes(6).toString('hex'));
}

/** A `describe` for each storage. @param tests are given the settings for `useApp` */
export function describeStorages(title: string, tests: (settings: () => Promise<Settings>) => void): void {
  for (const name of storages) describe(`${title} (${name})`, () => tests(() => storageSettings(name)));
}

/** The keys of all bytes that an app has stored, and of what it has begun to store. */
export async function storedKeys(app: TestApp): Promise<string[]> {
  const { location, maxFileSize } = loadConfig(app.env).storage;
  const blobs = openStorage(location, maxFileSize);
  const keys: string[] = [];
  for await (const { key } of blobs.list()) keys.push(key);
  blobs.close();
  if (location.kind === 'disk')
    keys.push(...(await readdir(join(location.folder, 'unfinished')).catch(() => [])));
  return keys;
}
