import { expect } from 'chai';
import type { Discrepancy, Result } from '../../src/verify/result.ts';
import { failureOf } from '../../src/verify/words.ts';

/** What must be found: the check, the place, what was expected and what came. */
export type Finding = [kind: Result['kind'], pointer: string, expected: RegExp, got: RegExp];

/** Expects each of them to be among what was found of this operation. */
export function expectFound(
  results: readonly Result[],
  operation: string,
  findings: readonly Finding[],
): void {
  const own = results.filter((one) => one.operation.id === operation);
  const story = own.flatMap((one) => one.discrepancies.map((each) => failureOf(one, each)));
  for (const [kind, pointer, expected, got] of findings) {
    const found = (one: Discrepancy) =>
      one.pointer === pointer && expected.test(one.expected) && got.test(one.got);
    const result = own.find((one) => one.kind === kind && one.discrepancies.some(found));
    expect(result, `${operation} ${expected} ${got}\n${story.join('\n')}`).not.to.equal(undefined);
  }
}
