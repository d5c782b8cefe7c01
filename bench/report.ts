import type { Contestant } from './contestants.ts';
import { type Comparison, type Measurement, type OperationId, operationIds } from './requests.ts';

/** Against whom the others are held. */
export interface References {
  readonly bare: Contestant;
  readonly stock: Contestant;
}

/** At most so many times the CPU time of the bare server, and so many times less than stock openapi-backend. */
const AIMS = { bare: 1.5, stock: 12 };

/** Medians over the comparisons. Ratios are taken within a comparison, since what disturbs one half disturbs the other. */
export function createReport(comparisons: readonly Comparison[], { bare, stock }: References) {
  function medianOf(id: OperationId, value: (results: Comparison['results']) => number): number {
    const comparisonsOfIt = comparisons.filter(({ operationId }) => operationId === id);
    return median(comparisonsOfIt.map(({ results }) => value(results)));
  }

  const figure = (id: OperationId, contestant: Contestant, name: keyof Measurement) =>
    medianOf(id, (results) => results.get(contestant)![name]);

  const cpuRatio = (id: OperationId, one: Contestant, other: Contestant) =>
    medianOf(id, (results) => results.get(one)!.cpuPerRequest / results.get(other)!.cpuPerRequest);

  return {
    /** One line for each operation of each contestant. */
    table(): string {
      const lines = operationIds.flatMap((id) =>
        [...comparisons[0]!.results.keys()].map((contestant) => [
          id,
          contestant.name,
          figure(id, contestant, 'cpuPerRequest').toFixed(1),
          figure(id, contestant, 'requestsPerSecond').toFixed(0),
          cpuRatio(id, contestant, bare).toFixed(2),
          cpuRatio(id, stock, contestant).toFixed(1),
        ]),
      );
      return align([['operation', 'server', 'CPU µs/request', 'requests/s', '× bare', 'stock ×'], ...lines]);
    },

    /** Whether the contestant reaches what it is meant to. */
    verdict(contestant: Contestant): string {
      const lines = operationIds.flatMap((id) => {
        const ofBare = cpuRatio(id, contestant, bare);
        const lessThanStock = cpuRatio(id, stock, contestant);
        const limit = cpuRatio(id, stock, bare).toFixed(1);
        return [
          [id, `at most ${AIMS.bare} × bare:`, `${ofBare.toFixed(2)} ×`, met(ofBare <= AIMS.bare)],
          [
            id,
            `at least ${AIMS.stock} × less than stock:`,
            `${lessThanStock.toFixed(1)} ×`,
            `${met(lessThanStock >= AIMS.stock)} (bare: ${limit} ×)`,
          ],
        ];
      });
      return align(lines);
    },
  };
}

export const met = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Columns of text to the left, figures to the right. */
export function align(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isFigure = (column: number) => /^\d/.test(lines.at(-1)![column]!);
  return lines
    .map((line) =>
      line
        .map((cell, at) => (isFigure(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
