import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairing } from '../../src/evaluate/pairing.ts';

describe('bestPairing', () => {
  it.each([
    [
      'the best sum, not the best first',
      [
        [9, 8],
        [8, 1],
      ],
      2,
      [1, 0],
    ],
    ['rows that are left over', [[1], [2], [0]], 1, [-1, 0, -1]],
    ['columns that are left over', [[1, 3, 2]], 3, [1]],
    [
      'no pair of weight 0',
      [
        [0, 0],
        [0, 5],
      ],
      2,
      [-1, 1],
    ],
    ['no columns', [[], []], 0, [-1, -1]],
    ['no rows', [], 3, []],
    [
      'three that all want one column',
      [
        [5, 4, 1],
        [5, 3, 1],
        [5, 1, 1],
      ],
      3,
      [1, 0, 2],
    ],
  ])('%s', (_, weights, columns, pairs) => {
    const found = bestPairing(weights, columns);
    expect(sumOf(weights, found)).toBe(sumOf(weights, pairs));
    expect(found.filter((column) => column >= 0).length).toBe(pairs.filter((column) => column >= 0).length);
  });

  it('is never beaten, and uses no column twice', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (weights) => {
        const columns = weights[0]?.length ?? 0;
        const found = bestPairing(weights, columns);
        const used = found.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(sumOf(weights, found)).toBe(bestSum(weights, new Set()));
      }),
    );
  });

  it('pairs two hundred with two hundred at once', () => {
    const weights = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 200 }, (_, column) => ((row * 31 + column * 17) % 97) / 97),
    );
    const from = performance.now();
    expect(new Set(bestPairing(weights, 200)).size).toBe(200);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});

function sumOf(weights: readonly (readonly number[])[], pairs: readonly number[]): number {
  return pairs.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
}

/** By trying everything. */
function bestSum(weights: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  const [first, ...rest] = weights;
  if (first === undefined) return 0;
  const without = bestSum(rest, taken);
  return first.reduce(
    (best, weight, column) =>
      taken.has(column) ? best : Math.max(best, weight + bestSum(rest, new Set([...taken, column]))),
    without,
  );
}
