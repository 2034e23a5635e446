import { expect, test } from 'vitest';
import {
  boxOf,
  confidenceAt,
  hasConfidence,
  leastConfidence,
  type PlacedWord,
  rowsIn,
  wordMapOf,
} from '../../src/model/word-map.ts';

const mapOf = (words: readonly PlacedWord[]) => wordMapOf(words, words.length);

const map = mapOf([
  { range: { start: 0, end: 4 }, box: [0.1, 0.1, 0.5, 0.2], confidence: 0.9 },
  { range: { start: 5, end: 9 }, box: [0.6, 0.1, 0.9, 0.2], confidence: 0.404 },
  { range: { start: 12, end: 14 }, box: [0.1, 0.1, 0.15, 0.9], confidence: null },
]);

test.each([
  [0, 14, 0, 3],
  [4, 5, 1, 1],
  [3, 6, 0, 2],
  [9, 12, 2, 2],
  [13, 99, 2, 3],
  [20, 30, 3, 3],
])('the words that share text with %i to %i', (start, end, first, last) => {
  expect(rowsIn(map, { start, end })).toEqual({ start: first, end: last });
});

test('a word that a range covers in part is cut across, but not where it runs down the page', () => {
  const near = (row: number, start: number, end: number): readonly number[] =>
    boxOf(map, row, { start, end }).map((value) => Math.round(value * 1000) / 1000);
  expect(near(0, 2, 9)).toEqual([0.3, 0.1, 0.5, 0.2]);
  expect(near(0, 0, 99)).toEqual([0.1, 0.1, 0.5, 0.2]);
  expect(near(2, 13, 14)).toEqual([0.1, 0.1, 0.15, 0.9]);
});

test('confidence is kept in hundredths, and none is no zero', () => {
  expect([0, 1, 2, 3].map((row) => confidenceAt(map, row))).toEqual([0.9, 0.4, null, null]);
  expect(leastConfidence(map, [0, 1, 2])).toBe(0.4);
  expect(leastConfidence(map, [2])).toBeNull();
  expect(hasConfidence(map)).toBe(true);
  expect(hasConfidence(mapOf([{ range: { start: 0, end: 1 }, box: [0, 0, 1, 1], confidence: null }]))).toBe(
    false,
  );
});

test('what lies beyond the page is brought to its edge', () => {
  const wild = mapOf([
    { range: { start: 0, end: 1 }, box: [-3, Number.NaN, 7, Number.POSITIVE_INFINITY], confidence: 9 },
  ]);
  expect(boxOf(wild, 0, { start: 0, end: 1 })).toEqual([0, 0, 1, 1]);
  expect(confidenceAt(wild, 0)).toBe(1);
});
