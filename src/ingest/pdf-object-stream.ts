import type { Budget } from './pdf-budget.ts';
import { nextValue, type PdfDict, PdfDoubt, type PdfScanner } from './pdf-syntax.ts';

/** A stream of objects, inflated, and where each of them begins in it. */
export interface ObjectStream {
  readonly data: Uint8Array;
  readonly places: readonly number[];
}

const MOST_PACKED = 20_000; // objects in one stream; writers put some hundred in one

/** Reads the head of a stream of objects, once for all of them. */
export function objectStreamOf(dict: PdfDict, data: Uint8Array, parsing: Budget): ObjectStream {
  const [count, first] = [dict.get('N'), dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || count > MOST_PACKED || first < 0)
    throw new PdfDoubt('object stream');
  const head: PdfScanner = { bytes: data.subarray(0, first), at: 0 };
  parsing.spend(head.bytes.length);
  const places: number[] = [];
  while (places.length < count) {
    const [number, place] = [nextValue(head), nextValue(head)];
    if (typeof number !== 'number' || typeof place !== 'number') throw new PdfDoubt('object stream');
    places.push(first + place);
  }
  return { data, places };
}
