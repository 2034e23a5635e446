import { expect, test } from 'vitest';
import {
  addDays,
  addPeriod,
  daysInMonth,
  formatPeriod,
  isoDate,
  isValidDate,
  lastDayOf,
  latestStart,
  periodBetween,
} from '../../src/model/calendar.ts';

test.each([
  ['2022-10-27', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2022-13-01', false],
  ['2022-00-10', false],
  ['2022-04-31', false],
  ['2022-4-3', false],
  ['0000-01-01', false],
])('knows whether %s is a day: %s', (iso, valid) => {
  expect(isValidDate(iso)).toBe(valid);
});

test('writes a day in full, or not at all', () => {
  expect(isoDate(2022, 3, 7)).toBe('2022-03-07');
  expect(isoDate(2022, 2, 30)).toBeNull();
  expect(daysInMonth(2024, 2)).toBe(29);
});

test.each([
  ['2022-12-31', 1, '2023-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
])('counts from %s by %i days to %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
});

test.each([
  ['2022-01-01', 'P5Y', '2027-01-01'],
  ['2022-01-31', 'P1M', '2022-02-28'],
  ['2022-11-15', 'P3M', '2023-02-15'],
  ['2022-01-01', 'P2W', '2022-01-15'],
  ['2022-01-01', 'P1Y6M10D', '2023-07-11'],
])('%s and %s is over on %s', (from, period, to) => {
  expect(addPeriod(from, period)).toBe(to);
});

test('refuses what is no day or no period', () => {
  expect(() => addPeriod('2022-02-30', 'P1M')).toThrow(new RangeError('no such day: 2022-02-30'));
  expect(() => addPeriod('2022-02-20', 'P')).toThrow(new RangeError('no such period: P'));
});

test.each([
  ['2022-01-01', '2026-12-31', 'P5Y'],
  ['2021-09-01', '2022-08-31', 'P1Y'],
  ['2022-01-01', '2022-06-30', 'P6M'],
  ['2019-12-19', '2022-12-31', 'P3Y12D'],
  ['2021-03-15', '2025-12-31', 'P4Y9M16D'],
  ['2022-01-01', '2022-01-01', null],
  ['2022-01-02', '2022-01-01', null],
  ['2022-02-30', '2023-01-01', null],
])('from %s to %s there are %s', (start, end, period) => {
  expect(periodBetween(start, end)).toBe(period);
});

test('gives the last day of a period', () => {
  expect(lastDayOf('2022-01-01', 'P5Y')).toBe('2026-12-31');
  expect(lastDayOf('2023-03-15', 'P1Y')).toBe('2024-03-14');
});

test('writes a period without its empty parts', () => {
  expect(formatPeriod({ years: 1, months: 6 })).toBe('P1Y6M');
  expect(formatPeriod({ days: 15 })).toBe('P15D');
  expect(formatPeriod({})).toBeNull();
});

test.each([
  ['2026-12-31', 'P6M', '2026-06-30'],
  ['2024-08-31', 'P6M', '2024-02-29'],
  ['2025-06-30', 'P15D', '2025-06-15'],
  ['2023-12-31', 'P1Y', '2022-12-31'],
])('to be over by %s, %s must begin by %s', (end, period, day) => {
  expect(latestStart(end, period)).toBe(day);
});
