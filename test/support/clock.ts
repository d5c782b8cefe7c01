/** A clock that stands still until a test moves it. */
export interface TestClock {
  (): number;
  advance(milliseconds: number): void;
}

export function createTestClock(start = Date.UTC(2026, 4, 1, 12)): TestClock {
  let now = start;
  const clock = () => now;
  clock.advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return clock;
}
