/** A clock that stands still until a test moves it. */
export interface TestClock {
  (): number;
  advance(milliseconds: number): void;
  /** Runs something whenever the clock is moved, however far. @returns stops it */
  every(milliseconds: number, run: () => void): () => void;
}

export function createTestClock(start = Date.UTC(2026, 4, 1, 12)): TestClock {
  let now = start;
  const running = new Set<() => void>();
  const clock = () => now;
  clock.advance = (milliseconds: number) => {
    now += milliseconds;
    for (const run of running) run();
  };
  clock.every = (_: number, run: () => void) => {
    running.add(run);
    return () => void running.delete(run);
  };
  return clock;
}
