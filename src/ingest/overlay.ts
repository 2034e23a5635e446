import type { TextRow } from './text-row.ts';

/** A page's own rows, and what was laid over them: each overlay is read as one piece. */
export interface Layers {
  readonly body: readonly TextRow[];
  readonly overlays: readonly (readonly TextRow[])[];
}

const MOST_OVERLAY_ROWS = 10;
const MOST_ROWS = 2_000; // a page with more is no page of running text

/**
 * Takes apart what was put over a page afterwards (a stamp): rows drawn one after the other, in another size or font than
 * the rows that they stand among, or over their very words.
 */
export function layersOf(rows: readonly TextRow[]): Layers {
  if (rows.length > MOST_ROWS) return { body: rows, overlays: [] };
  const overlays = blocksOf(rows).filter((block) => isOverlay(block, rows));
  const taken = new Set(overlays.flat());
  return { body: taken.size === 0 ? rows : rows.filter((row) => !taken.has(row)), overlays };
}

/** Rows drawn one after the other, one below the other, alike. */
function blocksOf(rows: readonly TextRow[]): readonly (readonly TextRow[])[] {
  const drawn = [...rows].sort((a, b) => firstOrder(a) - firstOrder(b));
  const blocks: TextRow[][] = [];
  for (const row of drawn) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block !== undefined && last !== undefined && follows(last, row)) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function follows(last: TextRow, row: TextRow): boolean {
  const down = row.baseline - last.baseline;
  return (
    Math.abs(row.size - last.size) <= 0.05 * last.size &&
    row.font === last.font &&
    down > 0 &&
    down <= 2.5 * row.size &&
    row.left <= last.right &&
    last.left <= row.right
  );
}

function isOverlay(block: readonly TextRow[], rows: readonly TextRow[]): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (first === undefined || last === undefined || block.length > MOST_OVERLAY_ROWS) return false;
  const [top, bottom] = [first.baseline - 0.8 * first.size, last.baseline + 0.2 * last.size];
  const mine = new Set(block);
  const around = rows.filter(
    (row) => !mine.has(row) && row.baseline + 0.2 * row.size > top && row.baseline - 0.8 * row.size < bottom,
  );
  if (around.length === 0) return false;
  const covers = around.some((row) => block.some((own) => overlaps(own, row)));
  if (covers) return isLater(block, around) || isSmaller(first, around);
  const differs = around.every((row) => row.font !== first.font && !alikeInSize(row, first));
  return block.length > 1 && differs && standsAmong(block, around);
}

/** Some row of the page lies between two rows of the block, which would tear it. */
function standsAmong(block: readonly TextRow[], around: readonly TextRow[]): boolean {
  const [top, bottom] = [block[0]?.baseline ?? 0, block.at(-1)?.baseline ?? 0];
  return around.some(({ baseline }) => baseline > top && baseline < bottom);
}

function overlaps(a: TextRow, b: TextRow): boolean {
  const height = Math.min(a.baseline + 0.1 * a.size, b.baseline + 0.1 * b.size);
  const shared = height - Math.max(a.baseline - 0.7 * a.size, b.baseline - 0.7 * b.size);
  if (shared <= 0.3 * Math.min(a.size, b.size)) return false;
  return a.runs.some((one) => b.runs.some((two) => one.left < two.right - 1 && two.left < one.right - 1));
}

function isLater(block: readonly TextRow[], around: readonly TextRow[]): boolean {
  const start = Math.min(...block.map(firstOrder));
  return around.every((row) => firstOrder(row) < start);
}

function isSmaller(first: TextRow, around: readonly TextRow[]): boolean {
  return around.every((row) => first.size < 0.9 * row.size);
}

function alikeInSize(a: TextRow, b: TextRow): boolean {
  return Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

function firstOrder({ runs }: TextRow): number {
  return runs.reduce((least, { order }) => Math.min(least, order), Number.POSITIVE_INFINITY);
}
