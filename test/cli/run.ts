import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/program.ts';
import type { Environment } from '../../src/config.ts';

export interface Run {
  readonly code: number;
  /** Standard output, line by line. */
  readonly out: readonly string[];
  /** Standard error. */
  readonly err: string;
}

/** A signal that is there as soon as somebody looks for it. */
export const stopsAtOnce = async (): Promise<string> => 'SIGTERM';

/**
 * Runs `parley <args>`.
 * @param input what it reads from standard input
 * @param untilStopped as of `Terminal`; absent: no signal comes
 */
export async function run(
  args: string,
  env: Environment = {},
  input = '',
  untilStopped = (): Promise<string> => new Promise(() => undefined),
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args.split(' ').filter(Boolean), {
    env,
    out: (line) => out.push(...line.split('\n')),
    err: (line) => err.push(line),
    input: Readable.from([input]),
    isTerminal: false,
    untilStopped,
  });
  return { code, out, err: err.join('\n') };
}
