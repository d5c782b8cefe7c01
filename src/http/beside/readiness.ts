/** Rejects when a part the server needs is not to be had. */
export type Check = () => Promise<void>;

export interface Readiness {
  readonly status: 'ready' | 'not-ready' | 'stopping';
  /** By the names of the checks; empty when stopping. Why one failed is for the log, not for whoever asks. */
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

export interface ReadinessOptions {
  readonly checks: Readonly<Record<string, Check>>;
  /** Milliseconds that a check may take. */
  readonly timeLimit: number;
  readonly isStopping: () => boolean;
}

/**
 * Runs all checks at once. Those who ask meanwhile share one run of a check, and one that hangs is not started again:
 * probes never add to the load of a part that is in trouble.
 */
export function createReadiness({
  checks,
  timeLimit,
  isStopping,
}: ReadinessOptions): () => Promise<Readiness> {
  const shared = Object.entries(checks).map(([name, check]) => [name, singleFlight(check)] as const);
  return async () => {
    if (isStopping()) return { status: 'stopping', checks: {} };
    const results = await Promise.all(
      shared.map(async ([name, check]) => [name, await within(timeLimit, check())] as const),
    );
    const ready = results.every(([, result]) => result === 'ok');
    return { status: ready ? 'ready' : 'not-ready', checks: Object.fromEntries(results) };
  };
}

function singleFlight(check: Check): Check {
  let running: Promise<void> | undefined;
  return () => {
    running ??= check().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function within(milliseconds: number, check: Promise<void>): Promise<'ok' | 'failed'> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, 'failed');
    check
      .then(
        () => resolve('ok'),
        () => resolve('failed'),
      )
      .finally(() => clearTimeout(timer));
  });
}
