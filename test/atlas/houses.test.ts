import { describe, expect, test } from 'vitest';
import { type DatedWording, housePeriods, periodAt } from '../../src/atlas/houses.ts';

/** Conventions of a Caf: `2020 a a b` is three of 2020, two with wording a. */
const caf = (...years: string[]): readonly DatedWording[] =>
  years.flatMap((line) => {
    const [year, ...variants] = line.split(' ');
    return variants.map((variant) => ({ year: year === '?' ? null : Number(year), variant }));
  });

describe('the house wording of a Caf', () => {
  test('is what more than half of its conventions have', () => {
    expect(housePeriods(caf('2020 a a', '2021 a b'))).toEqual([
      { variant: 'a', from: 2020, to: 2021, count: 3, of: 4 },
    ]);
  });

  test.each([
    ['two conventions show no habit', caf('2020 a a')],
    ['half of them is not most', caf('2020 a a a b b b')],
    ['nobody agrees', caf('2020 a b c d')],
    ['there is none', []],
  ])('is not known where %s', (_, wordings) => {
    expect(housePeriods(wordings)).toEqual([]);
  });

  test('changes in the year from which the others agree on another', () => {
    expect(housePeriods(caf('2020 a a a', '2021 a a b', '2022 b b b', '2023 b b'))).toEqual([
      { variant: 'a', from: 2020, to: 2021, count: 5, of: 6 },
      { variant: 'b', from: 2022, to: 2023, count: 5, of: 5 },
    ]);
  });

  test('does not change for a few that stand alone', () => {
    expect(housePeriods(caf('2020 a a a', '2021 a a a', '2022 a a c'))).toHaveLength(1);
  });

  test('is told without years', () => {
    expect(housePeriods(caf('? a a a'))).toEqual([{ variant: 'a', from: null, to: null, count: 3, of: 3 }]);
  });
});

test('a year is in the period that holds it; without a year, only an only period will do', () => {
  const periods = housePeriods(caf('2020 a a a', '2022 b b b'));
  expect(periodAt(periods, 2022)?.variant).toBe('b');
  expect(periodAt(periods, null)).toBeNull();
  expect(periodAt(periods.slice(0, 1), null)?.variant).toBe('a');
});
