import { contracts } from './contracts.ts';
import { accidents, unseen } from './coverage.ts';

/** Runs around all tests of a process. */
export const mochaHooks = {
  afterAll(): void {
    if (accidents.length > 0)
      throw new Error(
        `A server failed, the contract was broken, or two validators disagree:\n${[...new Set(accidents)].join('\n')}`,
      );
    // Only a run of all tests can have seen all.
    if (process.env.CONTRACT_COVERAGE !== '1') return;
    const missing = contracts.flatMap(({ name, operations, problems }) =>
      unseen(name, operations, (problem) => problems?.[problem]?.status ?? 0).map(
        (what) => `${name} ${what}`,
      ),
    );
    if (missing.length > 0) throw new Error(`In the contract, but in no test:\n${missing.join('\n')}`);
  },
};
