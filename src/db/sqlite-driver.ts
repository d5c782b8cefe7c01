import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const require = createRequire(import.meta.url);

/** Node-API 10 came with Node 22.14. */
const hasNodeApi10 = Number(process.versions.napi) >= 10;

/**
 * better-sqlite3, opened as `openSqlite(file, options)`, in the version that this Node runs: 13 needs Node-API 10; 12
 * does not, but aborts the process when it is built for Node 24.19 or later (WiseLibs/better-sqlite3#1515).
 */
export const openSqlite: typeof BetterSqlite3 = hasNodeApi10 ? newest() : require('better-sqlite3');

/** Where it was not installed, the one that was says what is wrong, if anything is. */
function newest(): typeof BetterSqlite3 {
  try {
    return require('better-sqlite3-13');
  } catch {
    return require('better-sqlite3');
  }
}
