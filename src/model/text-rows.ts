import type { CleanDocument } from './clean.ts';
import type { Range } from './span.ts';
import { rowsIn, type WordMap } from './word-map.ts';

const maskedRows = new WeakMap<CleanDocument, Uint8Array>();

/** The words of a place, as rows of the map, without the stamp or running head inside it, unless it has no others. */
export function rowsOfText(clean: CleanDocument, words: WordMap, place: Range): readonly number[] {
  const masked = maskedRows.get(clean) ?? maskedRowsOf(clean, words);
  maskedRows.set(clean, masked);
  const { start, end } = rowsIn(words, place);
  const all = Array.from({ length: end - start }, (_, at) => start + at);
  const own = all.filter((row) => masked[row] === 0);
  return own.length > 0 ? own : all;
}

/** A word a unit: 1 where it is not the text of the convention. */
function maskedRowsOf({ masks }: CleanDocument, words: WordMap): Uint8Array {
  const masked = new Uint8Array(words.starts.length);
  for (const { range } of masks) {
    const { start, end } = rowsIn(words, range);
    masked.fill(1, start, end);
  }
  return masked;
}

/** Whether a row holds a letter or a digit: leaders and bullets are doubted where nothing is in doubt. */
export const isWord = (text: string, { starts, ends }: WordMap, row: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(starts[row], ends[row]));
