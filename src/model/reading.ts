import { type Page, pageAt } from './document.ts';
import type { Range, Span } from './span.ts';

/**
 * A paragraph, a heading, a list item or a table row of a reading.
 * `marker` and `indent` are those of a list item; `heading` is a Markdown level, 0 where there is none.
 */
export interface Block {
  readonly range: Range; // in the reading
  readonly marker: string; // the bullet as printed, or ''
  readonly indent: number; // columns before the marker or the text
  readonly heading: number;
  readonly bold: boolean; // all of it
  readonly size: number; // over body text, 1 where nothing is known
  readonly part: 'body' | 'toc' | 'footnote';
}

/**
 * The document as a person reads it: stamps and running heads out, broken lines and words joined, marks of Markdown and
 * HTML out, one block a line. `folded` is `text` unit by unit (see `fold`); `offsets[i]` is where unit `i` stands in
 * the raw text. A footnote follows the block that calls it, so offsets are increasing within a block only.
 */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly offsets: Uint32Array;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** The place in the raw text of a range of the reading; what was masked inside it lies inside the span. */
export function spanOf(reading: Reading, range: Range): Span {
  const { start, end } = trimmed(reading.text, range);
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let i = start; i < end; i++) {
    const at = reading.offsets[i] ?? 0;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (end <= start) {
    first = reading.offsets[Math.min(start, reading.offsets.length - 1)] ?? 0;
    return { start: first, end: first, page: pageAt(reading.pages, first) };
  }
  return { start: first, end: last + 1, page: pageAt(reading.pages, first) };
}

/** The text of a range, trimmed, white space collapsed. */
export function textOf(reading: Reading, range: Range): string {
  return reading.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
}

/** The block that holds an offset of the reading, or the last one before it. */
export function blockIndexAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = reading.blocks[middle];
    if (block !== undefined && block.range.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The blocks that share text with a range, in order. */
export function blocksIn(reading: Reading, { start, end }: Range): readonly Block[] {
  const found: Block[] = [];
  for (let i = blockIndexAt(reading, start); i < reading.blocks.length; i++) {
    const block = reading.blocks[i];
    if (block === undefined || block.range.start >= end) break;
    if (block.range.end > start) found.push(block);
  }
  return found;
}

function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
