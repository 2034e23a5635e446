import type { PlacedWord } from '../model/word-map.ts';
import { cleanLine } from './decode-text.ts';
import { layersOf } from './overlay.ts';
import { BLANK_LINE, type DraftLine } from './page-draft.ts';
import { type Flow, flowsOf } from './row-order.ts';
import { type RowText, textOfRow } from './row-text.ts';
import { rowsOf, type TextRow } from './text-row.ts';
import type { PointBox, RunGroup, TextRun } from './text-run.ts';

/** A gap this much wider than the usual pitch of lines parts two paragraphs. */
const PARAGRAPH = 1.22;
const USUAL_PITCH = 1.3; // in font sizes, where a page has too few lines to tell
const LEAST_PAIRS = 4;
const MOST_PLACES = 200; // in a line

/** A page's size in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The lines of a text layer as a person reads them, paragraphs parted by blank lines. */
export function linesOfLayer(groups: readonly RunGroup[], size: PageSize): readonly DraftLine[] {
  return parted(groups.map(({ runs }) => linesOfRuns(runs, size)));
}

function linesOfRuns(runs: readonly TextRun[], size: PageSize): readonly DraftLine[] {
  const { body, overlays } = layersOf(rowsOf(runs));
  const pitch = pitchOf(body);
  const paragraphs = flowsOf(body).flatMap((flow) => paragraphsOf(flow, pitch));
  for (const overlay of overlays) paragraphs.splice(placeOf(overlay, paragraphs), 0, overlay);
  return parted(paragraphs.map((rows) => rows.map((row) => lineOf(row, size))));
}

/** An overlay goes before the paragraph that it first touches, so that no sentence is torn. */
function placeOf(overlay: Flow, paragraphs: readonly Flow[]): number {
  const top = overlay[0]?.baseline ?? 0;
  const at = paragraphs.findIndex((rows) => (rows.at(-1)?.baseline ?? 0) >= top);
  return at === -1 ? paragraphs.length : at;
}

function paragraphsOf(flow: Flow, pitch: number): Flow[] {
  const right = Math.max(...flow.slice(0, 2_000).map((row) => row.right));
  const paragraphs: TextRow[][] = [];
  for (const [index, row] of flow.entries()) {
    const before = flow[index - 1];
    const last = paragraphs.at(-1);
    if (before === undefined || last === undefined || isBreak({ flow, index, pitch, right }))
      paragraphs.push([row]);
    else last.push(row);
  }
  return paragraphs;
}

interface FlowPlace {
  readonly flow: Flow;
  readonly index: number; // of the row after the gap
  readonly pitch: number; // in font sizes
  readonly right: number; // where full lines end
}

function isBreak({ flow, index, pitch, right }: FlowPlace): boolean {
  const [before, row] = [flow[index - 1], flow[index]];
  if (before === undefined || row === undefined) return false;
  const size = Math.max(before.size, row.size);
  const gap = (row.baseline - before.baseline) / size;
  if (gap <= 0 || Math.min(before.size, row.size) < 0.85 * size) return gap <= 0 || gap > 0.6;
  if (gap <= PARAGRAPH * pitch) return false;
  const full = before.right >= right - 3 * size;
  return !(full && gap <= 2.4 && hasEqualGap(flow, index, gap));
}

/** A block set wider than the page's usual: a full line, then a gap that the lines around repeat. */
function hasEqualGap(flow: Flow, index: number, gap: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const [before, row] = [flow[at - 1], flow[at]];
    if (before === undefined || row === undefined) return false;
    return Math.abs((row.baseline - before.baseline) / Math.max(before.size, row.size) - gap) <= 0.05 * gap;
  });
}

/** The distance of lines that most pairs of rows have, in font sizes. */
function pitchOf(rows: readonly TextRow[]): number {
  const counts = new Map<number, number>();
  let pairs = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined || Math.abs(before.size - row.size) > 0.1 * row.size) continue;
    const gap = Math.round(((row.baseline - before.baseline) / row.size) * 20) / 20;
    if (gap < 0.9 || gap > 2.4) continue;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
    pairs++;
  }
  if (pairs < LEAST_PAIRS) return USUAL_PITCH;
  let [usual, most] = [USUAL_PITCH, 0];
  for (const [gap, count] of counts) {
    if (count > most || (count === most && gap < usual)) [usual, most] = [gap, count];
  }
  return most * 4 >= pairs ? usual : Math.min(usual, USUAL_PITCH);
}

function lineOf(row: TextRow, { width, height }: PageSize): DraftLine {
  const { text, runs } = textOfRow(row);
  // A page drawn sign by sign, or worse, has a place for each line.
  const places = runs.length > MOST_PLACES ? [aroundAll(runs, text)] : runs;
  const words = places.map(({ range, box: [left, top, right, bottom] }): PlacedWord => {
    const box = [left / width, top / height, right / width, bottom / height] as const;
    return { range, box, confidence: null };
  });
  // What makes a line clean never changes its length.
  return { text: cleanLine(text), size: row.size, font: row.font, words };
}

type Place = RowText['runs'][number];

function aroundAll(runs: readonly Place[], text: string): Place {
  const box = runs.reduce<PointBox>(
    (a, { box: b }) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ],
    runs[0]?.box ?? [0, 0, 0, 0],
  );
  return { range: { start: 0, end: text.length }, box };
}

/** Blocks one after the other, a blank line between two. */
export function parted(blocks: readonly (readonly DraftLine[])[]): readonly DraftLine[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [BLANK_LINE, ...block]));
}
