import type { Bus } from '../domain/events/bus.ts';
import type { BusLog, Pace } from './looker.ts';
import { createPollingBus } from './polling-bus.ts';

/** How soon to look again where something has just happened, and where nothing happens, in milliseconds. */
const SHORTEST = 50;
const LONGEST = 400;

/**
 * For several processes on one database, without a broker: each looks for what the others have written, often while
 * much happens and more seldom while little does.
 */
export function createDatabaseBus(log: BusLog): Bus {
  return createPollingBus(newDatabasePace, log);
}

/** The pace of one who is told nothing by the other processes. */
export function newDatabasePace(): Pace {
  let delay = LONGEST;
  return (foundAnything) => {
    delay = foundAnything ? SHORTEST : Math.min(2 * delay, LONGEST);
    return delay;
  };
}
