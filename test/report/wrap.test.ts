import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '../../src/report/wrap.ts';

it('breaks at spaces and sets the lines that follow in', () => {
  expect(wrap('  un deux trois quatre', { width: 12, indent: 4 })).toEqual([
    '  un deux',
    '    trois',
    '    quatre',
  ]);
});

it('holds at a non-breaking space', () => {
  expect(wrap('dit «\u00a0oui\u00a0»', { width: 8, indent: 0 })).toEqual(['dit', '«\u00a0oui\u00a0»']);
});

it('cuts a word wider than the page', () => {
  expect(wrap('a bbbbbbbb', { width: 5, indent: 1 })).toEqual(['a', ' bbbb', ' bbbb']);
});

it('never passes the width nor loses a character', () => {
  const words = fc.array(fc.stringMatching(/^[a-z\u00a0é]{1,30}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 10, max: 40 }),
      fc.integer({ min: 0, max: 6 }),
      (list, width, indent) => {
        const lines = wrap(list.join(' '), { width, indent });
        expect(lines.every((line) => [...line].length <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      },
    ),
  );
});
