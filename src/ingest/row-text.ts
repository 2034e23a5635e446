import type { Range } from '../model/span.ts';
import type { TextRow } from './text-row.ts';
import type { PointBox, TextRun } from './text-run.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** In font sizes: from here on white space is a word space, and from there on it separates two cells. */
const WORD_GAP = 0.2;
export const CELL_GAP = 1.5;
/** A gap is no cell's border when the row has others that are nearly as wide: it is a stretched line. */
const STRETCH = 0.6;

/** A row as text, and where each of its runs came to stand in it. */
export interface RowText {
  readonly text: string;
  readonly runs: readonly { readonly range: Range; readonly box: PointBox }[];
}

/** The text of a row: words parted by spaces, cells by tabs, raised digits as superscripts. */
export function textOfRow(row: TextRow): RowText {
  const border = cellGapOf(row);
  const runs: { range: Range; box: PointBox }[] = [];
  let text = '';
  for (const [index, run] of row.runs.entries()) {
    const before = row.runs[index - 1];
    if (before !== undefined) {
      const gap = run.left - before.right;
      if (gap >= border) text += '\t';
      else if (run.spaced || gap >= WORD_GAP * Math.min(row.size, run.size * 1.2)) text += ' ';
    }
    const start = text.length;
    text += isRaised(row, run)
      ? run.text.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)))
      : run.text;
    runs.push({ range: { start, end: text.length }, box: run.box });
  }
  return { text, runs };
}

/** The white space that separates two cells of this row, in points. */
export function cellGapOf({ runs, size }: TextRow): number {
  const gaps: number[] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before !== undefined && run.left - before.right >= WORD_GAP * size)
      gaps.push(run.left - before.right);
  }
  const widest = Math.max(0, ...gaps.slice(0, 1_000));
  const alike = gaps.filter((gap) => gap >= STRETCH * widest).length;
  return widest < 4 * size && alike >= 4 && alike >= 0.7 * gaps.length ? 4 * size : CELL_GAP * size;
}

function isRaised(row: TextRow, run: TextRun): boolean {
  if (run.size > 0.8 * row.size || row.baseline - run.baseline < 0.12 * row.size) return false;
  return /^\d{1,3}$/.test(run.text);
}
