import { cellGapOf } from './row-text.ts';
import type { TextRow } from './text-row.ts';
import type { TextRun } from './text-run.ts';

/** Rows that are read one after the other: a column, or what spans the page. */
export type Flow = readonly TextRow[];

interface Gutter {
  readonly x: number;
  readonly from: number; // index of the first row in the columns
  readonly to: number; // index after the last one
}

const STEP = 3; // points between the places tried
const LEAST_LINES = 6; // in each column
const LEAST_CHARS = 18; // in the usual line of a column
const LEAST_FILL = 0.6; // of the column's width, by its usual line
const DEPTH = 2;
const MOST_ROWS = 2_000; // a page with more is no page of running text

/**
 * The rows of a page in reading order. Two columns of running text are read one after the other: a gutter that no row
 * crosses, long enough, with full lines on both sides. The short cells of a table are no columns.
 */
export function flowsOf(rows: readonly TextRow[], depth: number = DEPTH): readonly Flow[] {
  const gutter = depth > 0 ? gutterOf(rows) : null;
  if (gutter === null) return rows.length > 0 ? [rows] : [];
  const { x, from, to } = gutter;
  const [left, right] = splitAt(rows.slice(from, to), x);
  return [
    ...flowsOf(rows.slice(0, from), depth),
    ...flowsOf(left, depth - 1),
    ...flowsOf(right, depth - 1),
    ...flowsOf(rows.slice(to), depth),
  ];
}

function gutterOf(rows: readonly TextRow[]): Gutter | null {
  if (rows.length < LEAST_LINES || rows.length > MOST_ROWS) return null;
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  if (right - left > 5_000) return null;
  const cells = rows.map(cellsOf);
  let best: Gutter | null = null;
  for (let x = left + 0.2 * (right - left); x <= right - 0.2 * (right - left); x += STEP) {
    for (const gutter of gapsAt(cells, x)) {
      if (best !== null && gutter.to - gutter.from <= best.to - best.from) continue;
      if (areColumns(splitAt(rows.slice(gutter.from, gutter.to), x))) best = gutter;
    }
  }
  return best;
}

interface Cell {
  readonly left: number;
  readonly right: number;
}

/** The extents of a row's cells. */
function cellsOf(row: TextRow): readonly Cell[] {
  const border = Math.min(cellGapOf(row), 1.2 * row.size);
  const cells: { left: number; right: number }[] = [];
  for (const { left, right } of row.runs) {
    const last = cells.at(-1);
    if (last !== undefined && left - last.right < border) last.right = Math.max(last.right, right);
    else cells.push({ left, right });
  }
  return cells;
}

/** The longest stretches of rows that do not cross a place. */
function gapsAt(cells: readonly (readonly Cell[])[], x: number): readonly Gutter[] {
  const gaps: Gutter[] = [];
  let from = 0;
  for (let row = 0; row <= cells.length; row++) {
    const crossed = cells[row]?.some(({ left, right }) => left <= x && x <= right) ?? true;
    if (!crossed) continue;
    if (row - from >= LEAST_LINES) gaps.push({ x, from, to: row });
    from = row + 1;
  }
  return gaps;
}

function splitAt(rows: readonly TextRow[], x: number): readonly [TextRow[], TextRow[]] {
  const [left, right]: [TextRow[], TextRow[]] = [[], []];
  for (const row of rows) {
    const [before, after] = [row.runs.filter((run) => run.left < x), row.runs.filter((run) => run.left >= x)];
    if (before.length > 0) left.push(withRuns(row, before));
    if (after.length > 0) right.push(withRuns(row, after));
  }
  return [left, right];
}

function withRuns(row: TextRow, runs: readonly TextRun[]): TextRow {
  const [first, last] = [runs[0], runs.at(-1)];
  return { ...row, runs, left: first?.left ?? row.left, right: last?.right ?? row.right };
}

function areColumns([left, right]: readonly [Flow, Flow]): boolean {
  if (Math.min(left.length, right.length) * 2 < Math.max(left.length, right.length)) return false;
  return isRunningText(left) && isRunningText(right) && stand(left, right);
}

function isRunningText(rows: Flow): boolean {
  if (rows.length < LEAST_LINES) return false;
  const width = Math.max(...rows.map((row) => row.right)) - Math.min(...rows.map((row) => row.left));
  const fill = middle(rows.map((row) => (row.right - row.left) / width));
  const chars = middle(rows.map((row) => row.runs.reduce((sum, { text }) => sum + text.length + 1, 0)));
  return fill >= LEAST_FILL && chars >= LEAST_CHARS;
}

/** Side by side over at least half of the shorter one. */
function stand(left: Flow, right: Flow): boolean {
  const [a, b] = [extent(left), extent(right)];
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared >= 0.5 * Math.min(a[1] - a[0], b[1] - b[0]);
}

function extent(rows: Flow): readonly [number, number] {
  return [rows[0]?.baseline ?? 0, rows.at(-1)?.baseline ?? 0];
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
