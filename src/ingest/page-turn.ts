import { type GreyImage, type Pixels, whiteOf } from './grey-image.ts';
import type { PixelBox } from './ocr-engine.ts';

/** How a page lies on the glass. */
export interface PageTurn {
  readonly quarters: 0 | 1 | 2 | 3; // to turn it clockwise, so that it stands upright
  readonly degrees: number; // to turn it clockwise after that, so that its lines are level
}

export const AS_IT_IS: PageTurn = { quarters: 0, degrees: 0 };

const MOST_DEGREES = 8;
const COARSE = 0.5; // degrees
const FINE = 0.1;
/** OCR follows lines that lean less than this by itself, and turning costs sharpness. */
const LEAST_DEGREES = 2;
/** How much clearer lines have to be along the other way for a page to lie on its side. */
const SIDEWAYS = 1.8;
const MOST_POINTS = 8_000;
const LEAST_POINTS = 300;

/** How a small picture of a page has to be turned for its lines to be level. Upside down looks like upright. */
export function turnOfLines(small: Pixels): PageTurn {
  const ink = inkPoints(small);
  if (ink.xs.length < LEAST_POINTS) return AS_IT_IS;
  const level = clearest(ink, { from: -MOST_DEGREES, to: MOST_DEGREES, by: COARSE });
  const upright = clearest({ xs: ink.ys, ys: ink.xs }, { from: -MOST_DEGREES, to: MOST_DEGREES, by: COARSE });
  if (upright.clarity > SIDEWAYS * level.clarity) return { quarters: 1, degrees: 0 };
  const { degrees } = clearest(ink, { from: level.degrees - COARSE, to: level.degrees + COARSE, by: FINE });
  return { quarters: 0, degrees: Math.abs(degrees) < LEAST_DEGREES ? 0 : Math.round(degrees * 10) / 10 };
}

interface InkPoints {
  readonly xs: Int32Array;
  readonly ys: Int32Array;
}

/** Where the ink is, thinned out to a number that stays quick. */
function inkPoints({ data, width, height }: Pixels): InkPoints {
  const threshold = 0.7 * whiteOf(data);
  const found: number[] = [];
  for (let at = 0; at < width * height; at++) if ((data[at] ?? 255) < threshold) found.push(at);
  const keep = Math.ceil(found.length / MOST_POINTS);
  const kept = keep <= 1 ? found : found.filter((_, index) => index % keep === 0);
  return {
    xs: Int32Array.from(kept, (at) => at % width),
    ys: Int32Array.from(kept, (at) => Math.floor(at / width)),
  };
}

interface Sweep {
  readonly from: number; // degrees
  readonly to: number;
  readonly by: number;
}

function clearest(
  ink: InkPoints,
  { from, to, by }: Sweep,
): { readonly degrees: number; readonly clarity: number } {
  let best = { degrees: 0, clarity: -1 };
  for (let step = 0; step <= Math.round((to - from) / by); step++) {
    const degrees = from + step * by;
    const clarity = clarityAt(ink, degrees);
    if (clarity > best.clarity) best = { degrees, clarity };
  }
  return best;
}

const REACH = 2_000; // pixels: more than a small picture reaches either way when it is turned

/** How sharply ink and paper follow each other down the page when it is turned by an angle. */
function clarityAt({ xs, ys }: InkPoints, degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const rows = new Int32Array(2 * REACH);
  for (let i = 0; i < xs.length; i++) {
    const row = REACH + Math.round((xs[i] ?? 0) * sin + (ys[i] ?? 0) * cos);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let clarity = 0;
  for (let row = 1; row < rows.length; row++) clarity += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return clarity;
}

type Point = readonly [x: number, y: number];

/** Where a rectangle of a turned picture lies on the picture before it was turned. */
export function turnedBack(
  { left, top, right, bottom }: PixelBox,
  { quarters, degrees }: PageTurn,
  from: Pick<GreyImage, 'width' | 'height'>,
): PixelBox {
  const swapped = quarters % 2 === 1;
  const [width, height] = swapped ? [from.height, from.width] : [from.width, from.height];
  const angle = (-degrees * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const canvas = { width: width * cos + height * sin, height: width * sin + height * cos };
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y): Point => {
      const [dx, dy] = [x - canvas.width / 2, y - canvas.height / 2];
      const level = [
        dx * Math.cos(angle) - dy * Math.sin(angle) + width / 2,
        dx * Math.sin(angle) + dy * Math.cos(angle) + height / 2,
      ] as const;
      return unquartered(level, quarters, from);
    }),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function unquartered(
  [x, y]: Point,
  quarters: PageTurn['quarters'],
  { width, height }: Pick<GreyImage, 'width' | 'height'>,
): Point {
  switch (quarters) {
    case 1:
      return [y, height - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [width - y, x];
    default:
      return [x, y];
  }
}
