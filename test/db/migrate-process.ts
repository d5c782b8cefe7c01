/*
 * A process that migrates the database of its first argument, and prints the names it ran. With `hold` as its second,
 * one that takes the lock and keeps it until it is killed.
 */
import { connect } from '../../src/db/connect.ts';
import { migrateUp } from '../../src/db/migrate.ts';
import { withMigrationLock } from '../../src/db/migration-lock.ts';

const [url = '', mode] = process.argv.slice(2);
const db = connect(url);
console.log('begins');
if (mode === 'hold')
  await withMigrationLock(db, async () => {
    console.log('holds');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
else console.log(JSON.stringify(await migrateUp(db)));
await db.destroy();
