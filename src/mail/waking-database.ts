import type { Database, Stores } from '../domain/database.ts';

/** The database, with the courier woken as soon as a transaction that queued a mail is kept. */
export function wakeAfterMail(database: Database, wake: () => void): Database {
  return {
    ...database,
    async transaction(work) {
      let queued = false;
      const noticing = (stores: Stores): Stores => ({
        ...stores,
        mails: {
          ...stores.mails,
          put(mail, now) {
            queued = true;
            return stores.mails.put(mail, now);
          },
        },
      });
      const result = await database.transaction((stores) => work(noticing(stores)));
      if (queued) wake();
      return result;
    },
  };
}
