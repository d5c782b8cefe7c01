import { open, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { Command } from 'commander';
import { dialectNames } from '../config/dialects.ts';
import type { Contract } from '../verify/contract.ts';
import type { Result } from '../verify/result.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { whole } from './whole.ts';

interface Options {
  readonly contract: string;
  readonly junit?: string;
  readonly only?: string[];
  readonly timeout: number;
  readonly token?: string;
}

/** Why the verification ended before its end, and what the program ends with. */
interface Stop {
  readonly why: string;
  readonly exitCode: number;
}

/** `parley verify` */
export const verifyCommand = (terminal: Terminal): Command =>
  new Command('verify')
    .description(
      'run a contract against a deployment: every operation, every rule it breaks, every reply. It makes accounts of its own and deletes them where the contract has an operation for that',
    )
    .argument('<base-url>', 'the address that the contract’s paths are below; a dialect’s includes its mount')
    .option(
      '--contract <name or path>',
      'parley, a dialect, or the path of an OpenAPI 3.0 or 3.1 document',
      'parley',
    )
    .option('--junit <file>', 'write the results as JUnit XML too')
    .option('--only <operationId...>', 'verify these operations alone')
    .option('--token <token>', 'an access token, for what is for administrators, or for another’s contract')
    .option('--timeout <seconds>', 'stop after that long', whole(1, 86_400), 1200)
    .action(async (baseUrl: string, { contract: name, junit, only, timeout, token }: Options) => {
      if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl))
        throw new CommandFailure(`${baseUrl} is no address. Give one like http://localhost:8080`, 2);
      // What makes values up is large, and no other command needs it.
      const { verify } = await import('../verify/verify.ts');
      const { NoDeployment } = await import('../verify/errors.ts');
      const { isFailure, linesOf, reasonsOf, summaryOf } = await import('../verify/words.ts');
      const { junitOf } = await import('../verify/junit.ts');
      const contract = await readContract(name);
      expectKnown(contract, only);
      if (junit !== undefined) await expectWritable(junit);
      const writeJunit = async (results: readonly Result[], error?: string) => {
        if (junit === undefined) return;
        await writeFile(junit, junitOf(`${contract.title} at ${baseUrl}`, results, error));
      };

      const onOperation: Parameters<typeof verify>[0]['onOperation'] = (operation, results) => {
        for (const line of linesOf(operation, results)) terminal.out(line);
      };
      const started = Date.now();
      const signal = stopOf(terminal, timeout);
      const options = { baseUrl, contract, token, only, signal, onOperation };
      const verification = await verify(options).catch(async (error) => {
        if (!(error instanceof NoDeployment)) throw error;
        for (const line of error.left) terminal.out(line);
        await writeJunit([], error.message);
        throw new CommandFailure(error.message, 2);
      });
      const { results, left, isKept, isStopped } = verification;
      for (const line of [...reasonsOf(results), ...left]) terminal.out(line);
      const { why, exitCode }: Partial<Stop> = isStopped ? signal.reason : {};
      const summary = summaryOf(contract, verification, Date.now() - started);
      const isUnknown = !isKept && !results.some(isFailure);
      await writeJunit(results, why ?? (isUnknown ? summary : undefined));
      if (why !== undefined) throw new CommandFailure(`${summary} ${why}`, exitCode);
      if (!isKept) throw new CommandFailure(summary);
      terminal.out(summary);
    });

/** @returns what is aborted with a `Stop` after so many seconds, or when somebody asks for the end */
function stopOf(terminal: Terminal, seconds: number): AbortSignal {
  const controller = new AbortController();
  const stop = (why: string, exitCode: number) => controller.abort({ why, exitCode } satisfies Stop);
  setTimeout(() => stop(`Its ${seconds} s were over; --timeout gives it more.`, 1), seconds * 1000).unref();
  terminal.untilStopped().then((name) => {
    terminal.out(`${name}: deleting what was made`);
    stop(`${name} ended it.`, 128 + constants.signals[name as NodeJS.Signals]);
  });
  return controller.signal;
}

async function readContract(name: string): Promise<Contract> {
  const { contractOf, readOwnContract } = await import('../verify/contract.ts');
  if (['parley', ...dialectNames].includes(name)) return readOwnContract(name);
  const { loadDocument } = await import('../openapi/load-document.ts');
  return contractOf(name, await loadDocument(name));
}

/** Before the work, not after it. */
async function expectWritable(path: string): Promise<void> {
  try {
    await (await open(path, 'a')).close();
  } catch (error) {
    throw new CommandFailure(`${path} cannot be written: ${(error as Error).message}`, 2);
  }
}

function expectKnown({ operations, title }: Contract, only: readonly string[] = []): void {
  const unknown = only.filter((one) => !operations.some(({ id }) => id === one));
  if (unknown.length === 0) return;
  const all = operations.map(({ id }) => id).join(', ');
  throw new CommandFailure(`${title} has no operation ${unknown.join(', ')}. It has ${all}.`, 2);
}
