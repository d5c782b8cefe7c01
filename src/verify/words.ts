import type { Contract, ContractOperation } from './contract.ts';
import type { Discrepancy, Result } from './result.ts';
import type { Verification } from './verify.ts';

/** `getChat GET /v1/chats/{chatId}: 14 checks, 2 failed, 1 skipped`, and what failed. */
export function linesOf({ id, method, path }: ContractOperation, results: readonly Result[]): string[] {
  const name = id === `${method} ${path}` ? id : `${id} ${method} ${path}`;
  return [
    `${name}: ${tally(results)}`,
    ...results.flatMap((result) => result.discrepancies.map((one) => `  ${failureOf(result, one)}`)),
  ];
}

/** Operation, check, place, what was expected and what came. */
export const failureOf = (
  { operation: { id, method, path }, kind, what }: Result,
  { pointer, expected, got }: Discrepancy,
): string =>
  `FAILED ${id} (${method} ${path}) · ${kind}: ${what} · ${pointer} · expected ${expected} · got ${got}`;

/** `14 checks, 2 failed, 1 skipped` */
export function tally(results: readonly Result[]): string {
  const failed = results.filter(isFailure).length;
  const skipped = results.filter(isSkipped).length;
  const counted = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : []);
  const checks = `${results.length} check${results.length === 1 ? '' : 's'}`;
  return [checks, ...counted(failed, 'failed'), ...counted(skipped, 'skipped')].join(', ');
}

/** Why checks were skipped, each reason once, with how many there were. */
export function reasonsOf(results: readonly Result[]): string[] {
  const reasons = new Map<string, Result[]>();
  for (const result of results.filter(isSkipped))
    reasons.set(result.skipped!, [...(reasons.get(result.skipped!) ?? []), result]);
  return [...reasons].map(([reason, ofReason]) => {
    const ids = [...new Set(ofReason.map(({ operation }) => operation.id))].join(', ');
    return `Skipped ${ofReason.length} of ${ids}: ${reason}`;
  });
}

const MAX_NAMES = 10;

/** What was done, what could not be, and the verdict. */
export function summaryOf(
  { title }: Contract,
  { results, requests, notReached, isKept }: Verification,
  milliseconds: number,
): string {
  const operations = new Set(results.map(({ operation }) => operation)).size;
  const seconds = (milliseconds / 1000).toFixed(1);
  const done = `${operations} operations of ${title}, ${tally(results)}; ${requests} requests in ${seconds} s.`;
  const names = notReached.map(({ id }) => id);
  const others = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const missing = names.length > 0 ? `Not reached: ${names.slice(0, MAX_NAMES).join(', ')}${others}.` : '';
  return [done, missing, verdictOf(results.some(isFailure), isKept, missing !== '')]
    .filter(Boolean)
    .join(' ');
}

function verdictOf(isBroken: boolean, isKept: boolean, isPart: boolean): string {
  if (isBroken) return 'The deployment and the contract disagree.';
  if (!isKept) return 'Whether the deployment keeps the contract is not known.';
  return `The deployment keeps ${isPart ? 'the rest of ' : ''}the contract.`;
}

export const isFailure = ({ discrepancies }: Result): boolean => discrepancies.length > 0;
export const isSkipped = (result: Result): boolean => result.skipped !== undefined && !isFailure(result);
