import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layMasks } from '../../src/clean/lay-masks.ts';
import type { Mask } from '../../src/model/clean.ts';

const mask = (start: number, end: number, reason: Mask['reason'] = 'stamp'): Mask => ({
  range: { start, end },
  reason,
});

test('where two masks meet, the one named first stands', () => {
  expect(layMasks([mask(5, 8), mask(0, 20, 'toc')])).toEqual([
    mask(0, 5, 'toc'),
    mask(5, 8),
    mask(8, 20, 'toc'),
  ]);
});

const anyMask = fc
  .tuple(fc.nat(60), fc.nat(20), fc.constantFrom<Mask['reason']>('stamp', 'toc', 'furniture', 'footnote'))
  .map(([start, size, reason]) => mask(start, start + size, reason));

test('masks come in order, none overlapping, and cover what was to be covered', () => {
  fc.assert(
    fc.property(fc.array(anyMask, { maxLength: 12 }), (masks) => {
      const laid = layMasks(masks);
      const holds = (list: readonly Mask[], at: number): number =>
        list.filter(({ range }) => range.start <= at && at < range.end).length;
      for (let at = 0; at < 90; at++) expect(holds(laid, at)).toBe(Math.min(1, holds(masks, at)));
      expect(laid).toEqual([...laid].sort((a, b) => a.range.start - b.range.start));
    }),
  );
});
