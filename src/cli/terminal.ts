import type { Readable } from 'node:stream';
import type { Environment } from '../config.ts';

/** The process around a command, as far as a command may know it. */
export interface Terminal {
  readonly env: Environment;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly err: (line: string) => void;
  readonly input: Readable;
  readonly isTerminal: boolean;
  /** Resolves with the name of the first signal that asks the process to stop. */
  untilStopped(): Promise<string>;
}
