import { runCli } from './cli/program.ts';
import { readEnvFile } from './env-file.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  env: readEnvFile('.env', process.env),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdin.isTTY === true,
  input: process.stdin,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    }),
});
