import type { SessionStore } from '../sessions/session.ts';
import type { EventStore } from './event.ts';

/** The sessions, with each end told as an event in the same transaction, so that its streams end in every process. */
export function tellSessionEnds(
  sessions: SessionStore,
  events: Pick<EventStore, 'insert'>,
): Pick<SessionStore, 'end' | 'endAll'> {
  return {
    async end(sessionId, accountId, reason, now) {
      const ended = await sessions.end(sessionId, accountId, reason, now);
      if (ended) await events.insert({ accountId }, { type: 'session.ended', sessionId, reason }, now);
      return ended;
    },

    async endAll(accountId, reason, now, except) {
      const ids = await sessions.endAll(accountId, reason, now, except);
      for (const sessionId of ids)
        await events.insert({ accountId }, { type: 'session.ended', sessionId, reason }, now);
      return ids;
    },
  };
}
