import type { Database, Stores } from '../domain/database.ts';
import type { Bus } from '../domain/events/bus.ts';
import { tellSessionEnds } from '../domain/events/session-ends.ts';

/** The database, with the bus told as soon as a transaction with events is committed. */
export function announceEvents(database: Database, bus: Pick<Bus, 'announce'>): Database {
  return {
    ...database,
    async transaction(work) {
      let told = false;
      const noticing = (stores: Stores): Stores => {
        const events: Stores['events'] = {
          ...stores.events,
          insert(...event) {
            told = true;
            return stores.events.insert(...event);
          },
        };
        return {
          ...stores,
          events,
          sessions: { ...stores.sessions, ...tellSessionEnds(stores.sessions, events) },
        };
      };
      const result = await database.transaction((stores) => work(noticing(stores)));
      if (told) bus.announce();
      return result;
    },
  };
}
