import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Clock } from '../domain/clock.ts';
import type { LineSink } from './line-sink.ts';

const FILE_SIZE = '10M';
const FILES_KEPT = 10;
/** Readable by the group, as log collectors need it; not by all, for lines hold addresses of people. */
const MODE = 0o640;
/** Lines beyond this many characters that the disk has not taken yet are dropped, rather than filling the memory. */
const MAX_WAITING = 8 * 1024 * 1024;
const RETRY_AFTER_MS = 10_000;
/** Lines that come within this time go to the disk together, which costs a fraction of one write each. */
const GATHERED_FOR_MS = 20;

/**
 * Opens a file for lines, which is rotated: `x.log`, and the older `x.log.1` to `x.log.10`.
 * When the disk fails later, lines are lost, and the file is opened again after a while.
 * @param onError is told of each failure to write
 * @throws Error when the file cannot be written to begin with
 */
export function openLogFile(path: string, clock: Clock, onError: (error: Error) => void): LineSink {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', MODE));
  let stream: RotatingFileStream | undefined;
  let retryAt = 0;
  let waiting = '';
  let isFlushing = false;

  function open(): RotatingFileStream {
    const opened = createStream(path, { size: FILE_SIZE, rotate: FILES_KEPT, mode: MODE });
    opened.on('error', (error) => {
      stream = undefined;
      retryAt = clock() + RETRY_AFTER_MS;
      onError(error);
    });
    return opened;
  }

  const isResting = () => clock() < retryAt;

  function writable(): RotatingFileStream | undefined {
    if (stream === undefined && !isResting()) stream = open();
    return stream;
  }

  function takeWaiting(): string {
    const lines = waiting;
    waiting = '';
    return lines;
  }

  function flushSoon(): void {
    isFlushing = true;
    setTimeout(flush, GATHERED_FOR_MS);
  }

  function flush(): void {
    const lines = takeWaiting();
    const destination = writable();
    isFlushing = destination !== undefined;
    destination?.write(lines, () => {
      isFlushing = false;
      if (waiting !== '') flushSoon();
    });
  }

  return {
    write(line) {
      if (isResting() || waiting.length >= MAX_WAITING) return;
      waiting += line;
      if (!isFlushing) flushSoon();
    },
    async close() {
      const closing = waiting === '' ? stream : writable();
      stream = undefined;
      retryAt = Number.POSITIVE_INFINITY;
      if (closing) await new Promise<void>((resolve) => closing.end(takeWaiting(), () => resolve()));
    },
  };
}
