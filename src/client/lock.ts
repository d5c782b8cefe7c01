interface LockManager {
  request<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
  request<Result>(
    name: string,
    options: { ifAvailable: true },
    run: (lock: object | null) => Promise<Result>,
  ): Promise<Result>;
}

/** The last who asked for a lock, by its name. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs one at a time: among all tabs by Web Locks where there are any, else among all within the page or process.
 * @param name of the lock
 * @param run is told whether another tab had the lock first
 */
export async function locked<Result>(
  name: string,
  run: (afterAnotherTab: boolean) => Promise<Result>,
): Promise<Result> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  if (navigator?.locks) return lockedAmongTabs(navigator.locks, name, run);
  const alone = () => run(false);
  const turn = Promise.resolve(queues.get(name)).then(alone, alone);
  queues.set(name, turn);
  return turn;
}

async function lockedAmongTabs<Result>(
  locks: LockManager,
  name: string,
  run: (afterAnotherTab: boolean) => Promise<Result>,
): Promise<Result> {
  const free = await locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { result: await run(false) } : undefined,
  );
  return free ? free.result : locks.request(name, () => run(true));
}
