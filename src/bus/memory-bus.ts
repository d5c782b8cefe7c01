import type { Bus } from '../domain/events/bus.ts';
import type { BusLog } from './looker.ts';
import { createPollingBus } from './polling-bus.ts';

/** For a process that has its database for itself: all that happens is announced in it. */
export function createMemoryBus(log: BusLog): Bus {
  return createPollingBus(() => () => undefined, log);
}
