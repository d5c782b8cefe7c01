import { createHook } from 'node:async_hooks';

/** Counts how many passwords are hashed, or checked against a hash, while the work runs: each is a task of a thread. */
export async function countHashes<T>(work: () => Promise<T>): Promise<{ result: T; hashes: number }> {
  let hashes = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'Piscina.Task') hashes += 1;
    },
  });
  hook.enable();
  try {
    const result = await work();
    return { result, hashes };
  } finally {
    hook.disable();
  }
}
