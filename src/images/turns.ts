import { DomainError } from '../domain/errors.ts';

/** Runs the work when it is its turn. @throws DomainError `unavailable` when too many wait already */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many work at once, and so many more wait; each of them may hold a large image. */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): InTurn {
  let working = 0;
  const queue: (() => void)[] = [];

  /** Whoever leaves hands the place over, so that nobody slips in between. */
  async function enter(): Promise<void> {
    if (working < atOnce) {
      working += 1;
      return;
    }
    if (queue.length >= waiting)
      throw new DomainError('unavailable', 'Too many pictures are being made right now. Try again shortly.', {
        retryAfter: 2,
      });
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else working -= 1;
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
