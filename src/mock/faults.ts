import { generateMersenne32Randomizer } from '@faker-js/faker';

/** What can be made to go wrong: `slow` answers late, `reset` cuts the connection, the others are refusals. */
export const faultKinds = ['slow', 'reset', '429', '503'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault that awaits the next calls of an operation. */
export interface PlannedFault {
  readonly operationId: string;
  readonly kind: FaultKind;
  /** How many calls it still meets. */
  readonly times: number;
  /** How late a slow answer is, in milliseconds. */
  readonly ms: number;
}

export interface ChanceOptions {
  /** How many of the calls fail, from 0 to 1. */
  readonly failRate: number;
  /** The same one makes the same calls fail. */
  readonly seed: number;
}

/** Faults by operation, the first planned first, and those by chance. */
export interface Faults {
  plan(fault: PlannedFault): void;
  /** The fault that this call meets, if any. */
  take(operationId: string): PlannedFault | undefined;
  /** Whether this call fails by chance. */
  strike(): boolean;
  list(): readonly PlannedFault[];
  /** As it was at the start: nothing is planned, and chance begins its series anew. */
  clear(): void;
}

export function createFaults({ failRate, seed }: ChanceOptions): Faults {
  const random = generateMersenne32Randomizer(seed);
  let planned: readonly PlannedFault[] = [];
  return {
    plan(fault) {
      planned = [...planned, fault];
    },
    take(operationId) {
      const met = planned.find((fault) => fault.operationId === operationId);
      if (met === undefined) return undefined;
      const rest = { ...met, times: met.times - 1 };
      planned = planned.flatMap((fault) => (fault !== met ? [fault] : rest.times > 0 ? [rest] : []));
      return met;
    },
    strike: () => failRate > 0 && random.next() < failRate,
    list: () => planned,
    clear() {
      random.seed(seed);
      planned = [];
    },
  };
}
