import { loadConfig } from './src/config.ts';
import { knexConfig } from './src/db/connect.ts';
import { migrationSource } from './src/db/migrate.ts';

/** For those who like Knex's own command line: `NODE_OPTIONS='--import tsx' npx knex migrate:list`. */
export default {
  ...knexConfig(loadConfig(process.env).databaseUrl),
  migrations: { migrationSource },
};
