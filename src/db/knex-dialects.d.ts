/* Knex ships its dialects without types. Declared here is what src/db overrides or calls, and no more. */

declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import type { Knex } from 'knex';

  class BetterSqlite3Client extends Knex.Client {
    /** Booleans as 0 and 1, dates as milliseconds. */
    _formatBindings(bindings: readonly unknown[]): unknown[];
  }
  export = BetterSqlite3Client;
}

declare module 'knex/lib/dialects/mysql2/index.js' {
  import type { Knex } from 'knex';

  class Mysql2Client extends Knex.Client {
    /** Whether it is a transaction's. */
    transacting?: boolean;
  }
  export = Mysql2Client;
}
