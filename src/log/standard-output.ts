import { pino } from 'pino';
import type { LineSink } from './line-sink.ts';

/** Characters that are written together, and how long they wait for each other at most. */
const GATHERED = 4096;
const GATHERED_FOR_MS = 200;
/** Characters that wait for a stalled reader; beyond them lines are dropped, rather than filling the memory. */
const MAX_WAITING = 8 * 1024 * 1024;

/** Standard output, written to in the background. When nobody reads it any more, lines are lost. */
export function openStandardOutput(): LineSink {
  const stream = pino.destination({
    dest: 1,
    sync: false,
    minLength: GATHERED,
    periodicFlush: GATHERED_FOR_MS,
    maxLength: MAX_WAITING,
  });
  stream.on('error', () => {});
  const flush = () => new Promise<void>((resolve) => stream.flush(() => resolve()));
  return {
    write: (line) => stream.write(line),
    async close() {
      // The first ends with the write that is under way; what was gathered meanwhile takes another.
      await flush();
      await flush();
    },
  };
}
