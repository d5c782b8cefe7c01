// Generated from src/client/lock.ts by `make generate`. Do not edit: change the source and generate again.

/** The last who asked for a lock, by its name. */
const queues = new Map();
/**
 * Runs one at a time: among all tabs by Web Locks where there are any, else among all within the page or process.
 * @param name of the lock
 * @param run is told whether another tab had the lock first
 */
export async function locked(name, run) {
    const { navigator } = globalThis;
    if (navigator?.locks)
        return lockedAmongTabs(navigator.locks, name, run);
    const alone = () => run(false);
    const turn = Promise.resolve(queues.get(name)).then(alone, alone);
    queues.set(name, turn);
    return turn;
}
async function lockedAmongTabs(locks, name, run) {
    const free = await locks.request(name, { ifAvailable: true }, async (lock) => lock ? { result: await run(false) } : undefined);
    return free ? free.result : locks.request(name, () => run(true));
}
