// Generated from src/client/lock.ts by `make generate`. Do not edit: change the source and generate again.

/** The last who asked for a lock, by its name. */
const queues = new Map();
/**
 * Runs one at a time: among all tabs by Web Locks where there are any, else among all within the page or process.
 * @param name of the lock
 */
export async function locked(name, run) {
    const { navigator } = globalThis;
    if (navigator?.locks)
        return navigator.locks.request(name, run);
    const turn = Promise.resolve(queues.get(name)).then(run, run);
    queues.set(name, turn);
    return turn;
}
