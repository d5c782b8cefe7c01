import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import { withMigrationLock } from './migration-lock.ts';

/** `src/db` and `dist/src/db` both have theirs two folders up. */
const folder = new URL('../../migrations/', import.meta.url);

/** A migration, and when it ran; undefined: it is still to run. */
export interface MigrationState {
  readonly name: string;
  readonly ranAt: Date | undefined;
}

export interface MigrateOptions {
  /** Told the name of each migration that begins. */
  readonly onProgress?: (name: string) => void;
  /** The names of the migrations to run; without it, all. */
  readonly only?: readonly string[];
}

/** Knex's command line shows `file`. */
interface Migration {
  readonly file: string;
}

/** Finds migrations by their names without extension, so that sources and what is built of them are the same. */
export const migrationSource: Knex.MigrationSource<Migration> = {
  async getMigrations() {
    const files = (await readdir(folder)).filter((file) => /^\d{14}_\w+\.(ts|js)$/.test(file));
    return files.sort().map((file) => ({ file }));
  },
  getMigrationName: nameOf,
  getMigration: ({ file }) => import(new URL(file, folder).href),
};

/**
 * Brings the schema to the newest version. Processes that start together may all call it: one does the work.
 * @returns the names of the migrations that ran here
 */
export function migrateUp(db: Knex, { onProgress, only }: MigrateOptions = {}): Promise<string[]> {
  return withMigrationLock(db, async () => {
    await freeStaleLock(db);
    const [, ran] = await db.migrate.latest({
      migrationSource: only ? sourceOf(only) : migrationSource,
      beforeEach: async (_, [migration]) => onProgress?.(nameOf(migration as Migration)),
    });
    return ran;
  });
}

/**
 * Takes the newest migration back.
 * @returns its name, or undefined when there was none
 */
export function migrateDown(db: Knex): Promise<string | undefined> {
  return withMigrationLock(db, async () => {
    await freeStaleLock(db);
    const [, [name]] = await db.migrate.down({ migrationSource });
    return name;
  });
}

/** All migrations in their order. */
export async function migrationStatus(db: Knex): Promise<MigrationState[]> {
  const ran = new Map<string, Date>();
  if (await db.schema.hasTable('knex_migrations'))
    for (const { name, migration_time } of await db('knex_migrations').select('name', 'migration_time'))
      ran.set(name, new Date(migration_time));
  const names = (await migrationSource.getMigrations([])).map(nameOf);
  return names.map((name) => ({ name, ranAt: ran.get(name) }));
}

/** Those of the migrations that have these names. */
function sourceOf(names: readonly string[]): Knex.MigrationSource<Migration> {
  const getMigrations = async () =>
    (await migrationSource.getMigrations([])).filter((migration) => names.includes(nameOf(migration)));
  return { ...migrationSource, getMigrations };
}

function nameOf({ file }: Migration): string {
  return file.replace(/\.\w+$/, '');
}

/** Knex's own lock is a row, which a process that was killed leaves behind; ours shows that nobody is at work. */
async function freeStaleLock(db: Knex): Promise<void> {
  await db.migrate.forceFreeMigrationsLock({ migrationSource });
}
