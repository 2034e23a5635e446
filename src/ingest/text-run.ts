/**
 * A stretch of text as a page draws it, in points of the page as a reader sees it: x grows to the right, y downwards.
 * White space between runs is geometry; `spaced` tells that the source also drew a space before the run.
 */
export interface TextRun {
  readonly text: string; // trimmed, never empty
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly order: number; // of drawing
  readonly spaced: boolean;
  readonly box: PointBox; // on the page as it is, whatever the direction of writing
}

/** A rectangle in points of the page as a reader sees it: left, top, right, bottom. */
export type PointBox = readonly [left: number, top: number, right: number, bottom: number];

/** Six numbers of an affine map: (x, y) -> (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** What a text layer says of one item. */
export interface LayerItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Runs that are written in one direction, turned so that they read from left to right. */
export interface RunGroup {
  readonly degrees: number; // clockwise, 0 to 359, to the nearest fifteen
  readonly runs: readonly TextRun[];
}

const TURN = 15;

/** Turns the items of a layer into runs, by direction of writing; the direction with most text comes first. */
export function runsOf(items: readonly LayerItem[], viewport: Matrix): readonly RunGroup[] {
  const groups = new Map<number, TextRun[]>();
  let spaced = false;
  for (const [order, { str, transform, width, fontName }] of items.entries()) {
    const text = str.trim();
    if (text === '') {
      spaced ||= str !== '';
      continue;
    }
    const matrix = multiply(viewport, asMatrix(transform));
    const angle = Math.atan2(matrix[1], matrix[0]);
    const degrees = (((Math.round((angle * 180) / Math.PI / TURN) * TURN) % 360) + 360) % 360;
    const [x, baseline] = turned(matrix[4], matrix[5], angle);
    const size = Math.hypot(matrix[2], matrix[3]);
    if (!Number.isFinite(x + baseline + size + width)) continue;
    const box = boxOf(matrix, angle, { width, size });
    const run = { text, left: x, right: x + width, baseline, size, font: fontName, order, box };
    const group = groups.get(degrees) ?? [];
    groups.set(degrees, group);
    group.push({ ...run, spaced: spaced || /^\s/.test(str) });
    spaced = /\s$/.test(str);
  }
  return [...groups]
    .map(([degrees, runs]) => ({ degrees, runs }))
    .sort((a, b) => charsOf(b.runs) - charsOf(a.runs) || a.degrees - b.degrees);
}

const [ASCENT, DESCENT] = [0.8, 0.2]; // of the size, over and under the baseline

/** What a run of text covers, from where its baseline begins and the direction that it is written in. */
function boxOf(
  [, , , , x, y]: Matrix,
  angle: number,
  { width, size }: { readonly width: number; readonly size: number },
): PointBox {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [-ASCENT * size, DESCENT * size].flatMap((down) =>
    [0, width].map((along) => [x + along * cos - down * sin, y + along * sin + down * cos] as const),
  );
  const [xs, ys] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function charsOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

function turned(x: number, y: number, angle: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function asMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}
