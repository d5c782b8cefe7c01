import type { Schema } from '../../src/codegen/openapi.ts';
import { contracts } from './contracts.ts';
import { accidents, seenEvents, unseen } from './coverage.ts';

/** Runs around all tests of a process. */
export const mochaHooks = {
  afterAll(): void {
    if (accidents.length > 0)
      throw new Error(
        `A server failed, the contract was broken, or two validators disagree:\n${[...new Set(accidents)].join('\n')}`,
      );
    // Only a run of all tests can have seen all.
    if (process.env.CONTRACT_COVERAGE !== '1') return;
    const missing = contracts.flatMap(({ name, operations, problems, document }) =>
      [
        ...unseen(name, operations, (problem) => problems?.[problem]?.status ?? 0),
        ...eventTypes(document.components?.schemas).filter((type) => !seenEvents.has(type)),
      ].map((what) => `${name} ${what}`),
    );
    if (missing.length > 0) throw new Error(`In the contract, but in no test:\n${missing.join('\n')}`);
  },
};

/** The types of event that a contract has a schema for. */
function eventTypes(schemas: Readonly<Record<string, Schema>> = {}): string[] {
  return Object.values(schemas).flatMap(({ properties }) => {
    const { event } = (properties ?? {}) as { event?: { const?: string } };
    return event?.const ?? [];
  });
}
