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

/** Faults by operation, the first planned first. */
export interface Faults {
  plan(fault: PlannedFault): void;
  /** The fault that this call meets, if any. */
  take(operationId: string): PlannedFault | undefined;
  list(): readonly PlannedFault[];
  clear(): void;
}

export function createFaults(): Faults {
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
    list: () => planned,
    clear() {
      planned = [];
    },
  };
}
