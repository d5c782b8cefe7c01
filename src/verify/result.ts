import type { ContractOperation } from './contract.ts';

/** What the contract says and the deployment does otherwise. */
export interface Discrepancy {
  /** Where: of the reply `status`, `header /etag` or `body /items/0/id`; of a refused request e.g. `query /limit`. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/** What was tried. */
export interface Check {
  readonly operation: ContractOperation;
  /** `reachable`, `negative` or `access`. */
  readonly kind: 'reachable' | 'negative' | 'access';
  /** In words, e.g. `no token`. */
  readonly what: string;
}

/** What came of it; it passed when there is no discrepancy and it was not skipped. */
export interface Result extends Check {
  readonly discrepancies: readonly Discrepancy[];
  /** Why it could not be tried. */
  readonly skipped?: string;
  readonly milliseconds: number;
}

/** A value in a sentence: of bounded length, on one line, and without anything that a terminal would obey. */
export function brief(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)) ?? 'nothing';
  const shown = text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return shown.length > MAX_BRIEF ? `${shown.slice(0, MAX_BRIEF)}…` : shown;
}

const MAX_BRIEF = 160;
