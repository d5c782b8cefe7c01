import type { Look } from '../domain/events/bus.ts';

export interface BusLog {
  warn(fields: object, message: string): void;
}

/** Looks when it is told to, and by itself after a while. */
export interface Looker {
  /** There may be something new. */
  wake(): void;
  stop(): void;
}

/** How long to wait before looking without being told to, in milliseconds; undefined: forever. */
export type Pace = (foundAnything: boolean) => number | undefined;

/** How soon to look again after a failure, in milliseconds. */
const RETRY = 250;

/** Looks one time after the other, and after a failure soon again. */
export function createLooker(look: Look, pace: Pace, log: BusLog): Looker {
  let looking = false;
  let again = false;
  let failing = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    clearTimeout(timer);
    let delay: number | undefined;
    do {
      again = false;
      delay = await lookOnce();
    } while (again && !stopped);
    looking = false;
    if (delay !== undefined && !stopped) timer = setTimeout(run, delay).unref();
  }

  async function lookOnce(): Promise<number | undefined> {
    try {
      const delay = pace(await look());
      failing = false;
      return delay;
    } catch (err) {
      if (!failing) log.warn({ err }, 'new events cannot be read, will be tried again');
      failing = true;
      return RETRY;
    }
  }

  return {
    wake: () => void run(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
