import type { Bus } from '../domain/events/bus.ts';
import { type BusLog, createLooker, type Looker, type Pace } from './looker.ts';

/**
 * What all kinds of bus have in common: who listens looks when something is announced in this process, and else at a
 * pace of its own.
 * @param newPace makes the pace of one listener
 */
export function createPollingBus(newPace: () => Pace, log: BusLog): Bus {
  const lookers = new Set<Looker>();
  return {
    announce() {
      for (const looker of lookers) looker.wake();
    },
    listen(look) {
      const looker = createLooker(look, newPace(), log);
      lookers.add(looker);
      looker.wake();
      return () => {
        looker.stop();
        lookers.delete(looker);
      };
    },
    async close() {
      for (const looker of lookers) looker.stop();
    },
  };
}
