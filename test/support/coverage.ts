import type { Operation } from '../../src/http/contract.ts';
import type { Observer } from '../../src/http/observer.ts';

/** What the tests of this process have seen the APIs answer: `<api> <operation> <status>`, and of refusals ` <code>` too. */
const seen = new Set<string>();

/** The types of event that the tests of this process have seen on streams. */
export const seenEvents = new Set<string>();

/** Breaches of the contract and errors nobody foresaw; any of them fails the run, whatever the test asserted. */
export const accidents: string[] = [];

/** Watches every app that the tests start. */
export const coverageObserver: Observer = {
  replied: ({ api, operationId, status, code }) => {
    if (operationId) seen.add(`${api} ${operationId} ${status}`);
    if (operationId && code) seen.add(`${api} ${operationId} ${status} ${code}`);
    if (code === 'internal-error' || code === 'contract-violation')
      accidents.push(`${operationId ?? 'no operation'} ${status}: ${code}`);
  },
  failed: () => undefined,
  refused: () => undefined,
  violated: (operationId, status, faults) => accidents.push(`${operationId} ${status}: ${faults}`),
};

/** Every (operation, status) and (operation, problem) that the contract has and no test has produced. */
export function unseen(
  api: string,
  operations: Readonly<Record<string, Operation>>,
  statusOf: (problem: string) => number,
): string[] {
  const missing: string[] = [];
  for (const [id, { replies, problems }] of Object.entries(operations)) {
    const problemStatuses = new Set(problems.map((problem) => `${statusOf(problem)}`));
    for (const status of Object.keys(replies))
      if (!problemStatuses.has(status) && !seen.has(`${api} ${id} ${status}`))
        missing.push(`${id} ${status}`);
    for (const problem of problems)
      if (!seen.has(`${api} ${id} ${statusOf(problem)} ${problem}`))
        missing.push(`${id} ${statusOf(problem)} ${problem}`);
  }
  return missing;
}
