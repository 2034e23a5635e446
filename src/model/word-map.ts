import type { Range } from './span.ts';

/** A rectangle on a page as a reader sees it, in shares of its width and height from the top left corner, 0 to 1. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A word, or a run of words that a source gives as one, before it is put into a map. */
export interface PlacedWord {
  readonly range: Range; // in the text that the map is for
  readonly box: Box;
  readonly confidence: number | null; // 0 to 1; null where no OCR says
}

/**
 * Where the words of a raw text stand on their pages, and how sure OCR was of them: columns, a word a row, in the order of
 * the text. Seventeen bytes a word, so that a long archive file costs little.
 */
export interface WordMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly boxes: Uint16Array; // four a word, in 65535ths
  readonly confidences: Uint8Array; // hundredths, or UNKNOWN
}

const WHOLE = 65_535;
const UNKNOWN = 255;

/** The map of so many words, which come one by one in the order of the text. */
export function wordMapOf(words: Iterable<PlacedWord>, count: number): WordMap {
  const map = {
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    boxes: new Uint16Array(4 * count),
    confidences: new Uint8Array(count).fill(UNKNOWN),
  };
  let row = 0;
  for (const { range, box, confidence } of words) {
    map.starts[row] = range.start;
    map.ends[row] = range.end;
    for (const [side, value] of box.entries()) map.boxes[4 * row + side] = Math.round(WHOLE * bounded(value));
    if (confidence !== null) map.confidences[row] = Math.round(100 * bounded(confidence));
    row++;
  }
  return map;
}

const bounded = (value: number): number => (value > 0 ? Math.min(1, value) : 0);

/** The rows of the words that share text with a range, as a half-open range of rows. */
export function rowsIn(map: WordMap, { start, end }: Range): Range {
  const first = firstRow(map.ends, start + 1);
  return { start: first, end: Math.max(first, firstRow(map.starts, end)) };
}

/** The first row of a rising column that is not below a value. */
function firstRow(column: Uint32Array, least: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a word stands; of a word that lies in a range only in part, the share that does. */
export function boxOf(map: WordMap, row: number, range: Range): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(
    map.boxes.subarray(4 * row, 4 * row + 4),
    (value) => value / WHOLE,
  );
  const [start, end] = [map.starts[row] ?? 0, map.ends[row] ?? 0];
  const wide = right - left;
  // Text that runs up or down the page cannot be cut by its length from left to right.
  if (end <= start || bottom - top > wide) return [left, top, right, bottom];
  const at = (offset: number): number => left + (wide * (offset - start)) / (end - start);
  return [at(Math.max(start, range.start)), top, at(Math.min(end, range.end)), bottom];
}

/** How sure OCR was of a word, 0 to 1; null where none says. */
export function confidenceAt({ confidences }: WordMap, row: number): number | null {
  const value = confidences[row] ?? UNKNOWN;
  return value === UNKNOWN ? null : value / 100;
}

/** How sure OCR was of the word that it doubted most among some, 0 to 1; null where none says. */
export function leastConfidence(map: WordMap, rows: readonly number[]): number | null {
  const known = rows.flatMap((row) => confidenceAt(map, row) ?? []);
  return known.length === 0 ? null : known.reduce((least, value) => Math.min(least, value));
}

/** Whether OCR read any of the words, and said how surely. */
export const hasConfidence = ({ confidences }: WordMap): boolean =>
  confidences.some((value) => value !== UNKNOWN);
