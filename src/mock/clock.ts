import type { Every } from '../domain/events/streams.ts';

/** A clock that goes as fast as real time, and can be moved ahead. */
export interface MockClock {
  (): number;
  /** Moves it; what waits for time to pass looks at it at once. @param milliseconds at least 0 */
  advance(milliseconds: number): void;
  /** Moves it to real time. */
  catchUp(): void;
  readonly every: Every;
}

/** @param offset how far from real time it begins, in milliseconds; negative: in the past */
export function createMockClock(offset = 0): MockClock {
  let ahead = offset;
  const running = new Set<() => void>();
  const clock = () => Date.now() + ahead;
  const advance = (milliseconds: number) => {
    ahead += milliseconds;
    for (const run of running) run();
  };
  const every: Every = (milliseconds, run) => {
    const timer = setInterval(run, milliseconds).unref();
    running.add(run);
    return () => {
      clearInterval(timer);
      running.delete(run);
    };
  };
  return Object.assign(clock, { advance, catchUp: () => advance(-ahead), every });
}
