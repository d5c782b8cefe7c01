import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until the answer will do. For what happens in another process, which knows no test clock.
 * @param seconds the last time it asks is this long after the first
 * @returns the last answer, be it good or not: the test says what it should have been
 */
export async function until<T>(
  seconds: number,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const isLast = performance.now() - start >= seconds * 1000;
    const answer = await ask();
    if (isLast || isGood(answer)) return answer;
    await delay(20);
  }
}
