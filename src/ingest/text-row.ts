import type { TextRun } from './text-run.ts';

/** Runs that stand on one line. Side by side cells of a table are one row. */
export interface TextRow {
  readonly runs: readonly TextRun[]; // from left to right
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number; // of the largest run
  readonly font: string; // the one of most characters
}

interface OpenRow {
  readonly runs: TextRun[];
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Rows looked at for one run, and runs looked at in one row: real pages stay far below, attacks do not. */
const MOST_ROWS = 12;
const MOST_RUNS = 100;
const TWIN_RUNS = 24; // a shadow is drawn soon after what it shadows
const BUCKET = 4; // points

/**
 * Groups runs into rows, whatever the order they are drawn in. What is laid over a line (a stamp) makes a row of its
 * own: it overlaps the line's words, or differs in size or in font and stands apart.
 */
export function rowsOf(runs: readonly TextRun[]): readonly TextRow[] {
  const rows: OpenRow[] = [];
  const buckets = new Map<number, OpenRow[]>();
  for (const run of runs) {
    const near = nearRows(buckets, run);
    const twin = near.some(
      (row) => isTwinRow(row, run) && row.runs.slice(-TWIN_RUNS).some((other) => isTwin(other, run)),
    );
    if (twin) continue;
    const row = near.find((candidate) => accepts(candidate, run));
    if (row !== undefined) {
      add(row, run);
      continue;
    }
    const { left, right, baseline, size } = run;
    const opened = { runs: [run], left, right, baseline, size };
    rows.push(opened);
    const key = Math.floor(baseline / BUCKET);
    buckets.set(key, [...(buckets.get(key) ?? []).slice(-MOST_ROWS), opened]);
  }
  return rows.map(closed).sort((a, b) => a.baseline - b.baseline || a.left - b.left);
}

function nearRows(buckets: ReadonlyMap<number, readonly OpenRow[]>, run: TextRun): readonly OpenRow[] {
  const reach = Math.min(8, Math.ceil((run.size * 1.2) / BUCKET));
  const key = Math.floor(run.baseline / BUCKET);
  const found: OpenRow[] = [];
  for (let at = key - reach; at <= key + reach; at++)
    found.push(...(buckets.get(at) ?? []).slice(-MOST_ROWS));
  const distance = (row: OpenRow): number => Math.abs(row.baseline - run.baseline);
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, MOST_ROWS);
}

function isTwinRow(row: OpenRow, run: TextRun): boolean {
  return (
    Math.abs(row.baseline - run.baseline) < 0.5 * run.size && row.left <= run.right && run.left <= row.right
  );
}

/** The same word drawn twice at one place: how some writers make bold letters and shadows. */
function isTwin(a: TextRun, b: TextRun): boolean {
  const near = 0.15 * b.size;
  return a.text === b.text && Math.abs(a.left - b.left) < near && Math.abs(a.baseline - b.baseline) < near;
}

function accepts(row: OpenRow, run: TextRun): boolean {
  const rise = Math.abs(row.baseline - run.baseline);
  const [small, large] = [Math.min(row.size, run.size), Math.max(row.size, run.size)];
  const gap = gapTo(row, run);
  if (gap < -0.35 * small) return false;
  if (small >= 0.87 * large) return rise <= 0.25 * small && (gap <= 1.5 * large || isSequel(row, run));
  if (gap <= 0.3 * large && rise <= 0.6 * large && isScript(row, run)) return true;
  return rise <= 0.1 * small && gap <= large && small >= 0.55 * large;
}

/** Cells of one line share their font, or are drawn one after the other. */
function isSequel(row: OpenRow, run: TextRun): boolean {
  return row.runs.slice(-MOST_RUNS).some(({ font, order }) => font === run.font || run.order - order <= 2);
}

/** A footnote's caller, an ordinal's letters: little, and smaller than its line. Either may be drawn first. */
function isScript(row: OpenRow, run: TextRun): boolean {
  const little = run.size < row.size ? run.text : row.runs.map(({ text }) => text).join('');
  return little.length <= 4;
}

/** White space between a run and what the row has on that side; negative where they overlap. */
function gapTo(row: OpenRow, run: TextRun): number {
  if (run.left >= row.right) return run.left - row.right;
  if (run.right <= row.left) return row.left - run.right;
  let gap = Number.POSITIVE_INFINITY;
  for (const other of row.runs.slice(-MOST_RUNS)) {
    gap = Math.min(gap, Math.max(run.left - other.right, other.left - run.right));
  }
  return gap;
}

function add(row: OpenRow, run: TextRun): void {
  row.runs.push(run);
  row.left = Math.min(row.left, run.left);
  row.right = Math.max(row.right, run.right);
  if (run.size > row.size) [row.size, row.baseline] = [run.size, run.baseline];
}

function closed({ runs, left, right, baseline, size }: OpenRow): TextRow {
  const chars = new Map<string, number>();
  for (const { font, text } of runs) chars.set(font, (chars.get(font) ?? 0) + text.length);
  let [font, most] = ['', 0];
  for (const [name, count] of chars) if (count > most) [font, most] = [name, count];
  return {
    runs: runs.sort((a, b) => a.left - b.left || a.order - b.order),
    left,
    right,
    baseline,
    size,
    font,
  };
}
