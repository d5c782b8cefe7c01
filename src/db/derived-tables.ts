import type { Knex } from 'knex';
import { restartEvents } from './event-restart.ts';
import { fillMessageSearch } from './message-search.ts';

/**
 * Tables that follow from others, and how each is made anew: a backup leaves them out, and a restore fills them. What
 * SQLite keeps in a virtual table, which no backup holds, must be here under its name on MySQL.
 */
export const derivedTables: Readonly<Record<string, (db: Knex) => Promise<void>>> = {
  message_search: fillMessageSearch,
  events: restartEvents,
  // Made with the events.
  event_horizon: async () => undefined,
};
