import type { Bus } from '../domain/events/bus.ts';
import { newDatabasePace } from './database-bus.ts';
import type { BusLog, Pace } from './looker.ts';
import { createPollingBus } from './polling-bus.ts';
import { createRedisLink } from './redis-link.ts';

export interface RedisLog extends BusLog {
  info(fields: object, message: string): void;
}

/** How soon to look without a hint, in milliseconds: another process may be cut off from a Redis that is here. */
const WITH_HINTS = 5_000;

/**
 * For several processes on one database with a Redis beside it, which tells each at once to look. As long as it is
 * away, they look at the pace of the database bus.
 * @param url `redis://` or `rediss://`, with credentials
 */
export function createRedisBus(url: string, log: RedisLog): Bus {
  const lookers = createPollingBus(newPace, log);
  const link = createRedisLink(url, {
    onHint: () => lookers.announce(),
    onUp() {
      lookers.announce();
      log.info({}, 'Redis is there: processes tell each other when to look for new events');
    },
    onDown(reason) {
      lookers.announce();
      log.warn({ reason }, 'Redis is away: until it is back, new events are looked for in the database');
    },
  });

  function newPace(): Pace {
    const withoutHints = newDatabasePace();
    return (foundAnything) => {
      const delay = withoutHints(foundAnything);
      return link.isUp ? WITH_HINTS : delay;
    };
  }

  return {
    announce() {
      lookers.announce();
      link.hint();
    },
    listen: lookers.listen,
    async close() {
      await lookers.close();
      await link.close();
    },
  };
}
