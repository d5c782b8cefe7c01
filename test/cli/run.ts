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

/** Runs `parley <args>`. @param input what it reads from standard input */
export async function run(args: string, env: Environment = {}, input = ''): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args.split(' ').filter(Boolean), {
    env,
    out: (line) => out.push(...line.split('\n')),
    err: (line) => err.push(line),
    input: Readable.from([input]),
    isTerminal: false,
    untilStopped: async () => 'SIGTERM',
  });
  return { code, out, err: err.join('\n') };
}
