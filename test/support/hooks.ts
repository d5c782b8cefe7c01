import { accidents } from './coverage.ts';

/** Runs around all tests of a process. */
export const mochaHooks = {
  afterAll(): void {
    if (accidents.length > 0)
      throw new Error(
        `The contract was broken, or two validators disagree:\n${[...new Set(accidents)].join('\n')}`,
      );
  },
};
