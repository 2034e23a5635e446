import { expect, test } from 'vitest';
import { valueOfNumber } from '../../src/segment/numbering.ts';

test.each([
  ['10', 10],
  ['IV', 4],
  ['XIV', 14],
  ['ix', 9],
  ['premier', 1],
  ['1er', 1],
  ['préliminaire', 0],
  ['1 bis', 1.2],
  ['2ter', 2.3],
  ['l0', 10],
  ['1O', 10],
  ['', null],
  ['A', null],
  ['27-2', null],
])('%j is worth %j', (printed, value) => {
  expect(valueOfNumber(printed)).toBe(value);
});
