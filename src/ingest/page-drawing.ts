import { type Matrix, multiply } from './text-run.ts';

/** A picture that a page draws: where the unit square goes, in the page as a reader sees it. */
export interface DrawnImage {
  readonly id: string | null; // null where it cannot be taken out: a mask, a picture in the content itself
  readonly matrix: Matrix;
  readonly area: number; // share of the page, 0 to 1
}

/** What a page draws besides its text. */
export interface Drawing {
  readonly operators: number;
  readonly images: readonly DrawnImage[];
  readonly coverage: number; // share of the page under images, at most 1
  readonly strokes: number; // painted shapes
  readonly promised: boolean; // moves to a place, then draws nothing at all: something is missing
  readonly hiddenText: boolean; // text that is there to be searched, not seen
}

/** The numbers of the drawing operators, by name. */
export type Operators = Readonly<Record<string, number>>;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const INVISIBLE = 3;

interface Walk {
  readonly ops: Operators;
  readonly page: PageFrame;
  readonly stack: Matrix[];
  readonly images: DrawnImage[];
  matrix: Matrix;
  strokes: number;
  texts: number;
  moves: number;
  hiddenText: boolean;
}

/** A page's size in points, and the map from its own space to what a reader sees. */
export interface PageFrame {
  readonly viewport: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Walks the operators of a page and keeps what it draws. */
export function drawingOf({ fnArray, argsArray }: OperatorList, ops: Operators, page: PageFrame): Drawing {
  const counts = { strokes: 0, texts: 0, moves: 0, hiddenText: false };
  const walk: Walk = { ops, page, stack: [], images: [], matrix: page.viewport, ...counts };
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (!move(walk, fn, args)) draw(walk, fn, args);
  }
  const { images, strokes, texts, moves, hiddenText } = walk;
  const coverage = Math.min(
    1,
    images.reduce((sum, { area }) => sum + area, 0),
  );
  const promised = moves > 0 && images.length + strokes + texts === 0;
  return { operators: fnArray.length, images, coverage, strokes, promised, hiddenText };
}

/** Follows where things are drawn; tells whether the operator was about that. */
function move(walk: Walk, fn: number, args: readonly unknown[] | null): boolean {
  const { ops, stack } = walk;
  switch (fn) {
    case ops.save:
      stack.push(walk.matrix);
      return true;
    case ops.restore:
    case ops.paintFormXObjectEnd:
      walk.matrix = stack.pop() ?? walk.page.viewport;
      return true;
    case ops.paintFormXObjectBegin:
      stack.push(walk.matrix);
      walk.matrix = multiply(walk.matrix, asMatrix(args?.[0]));
      return true;
    case ops.transform:
      walk.matrix = multiply(walk.matrix, asMatrix(args));
      walk.moves++;
      return true;
    default:
      return false;
  }
}

function draw(walk: Walk, fn: number, args: readonly unknown[] | null): void {
  const { ops } = walk;
  switch (fn) {
    case ops.paintImageXObject:
      addImage(walk, String(args?.[0]));
      return;
    case ops.paintImageMaskXObject:
    case ops.paintInlineImageXObject:
    case ops.paintImageXObjectRepeat:
    case ops.paintImageMaskXObjectGroup:
    case ops.paintImageMaskXObjectRepeat:
    case ops.paintInlineImageXObjectGroup:
    case ops.paintSolidColorImageMask:
      addImage(walk, null);
      return;
    case ops.showText:
    case ops.showSpacedText:
    case ops.nextLineShowText:
    case ops.nextLineSetSpacingShowText:
      walk.texts++;
      return;
    case ops.setTextRenderingMode:
      walk.hiddenText ||= args?.[0] === INVISIBLE;
      return;
    case ops.constructPath:
      if (paints(args, ops)) walk.strokes++;
      return;
    case ops.shadingFill:
      walk.strokes++;
  }
}

function addImage({ matrix, page, images }: Walk, id: string | null): void {
  const [a, b, c, d] = matrix;
  const area = Math.min(1, Math.abs(a * d - b * c) / (page.width * page.height));
  images.push({ id, matrix, area: Number.isFinite(area) ? area : 0 });
}

function paints(args: readonly unknown[] | null, ops: Operators): boolean {
  const how = args?.[0];
  return how !== ops.endPath && how !== undefined;
}

/** The picture that is the page: upright, alone, over all of it. Any other page has to be drawn to be seen. */
export function scanOf({ images, strokes }: Drawing): (DrawnImage & { readonly id: string }) | null {
  const large = images.filter(({ area }) => area > 0.05);
  const [scan] = large;
  if (large.length !== 1 || scan === undefined || scan.id === null || scan.area < 0.8 || strokes > 200)
    return null;
  const [a, b, c, d] = scan.matrix;
  const upright = a > 0 && d < 0 && Math.abs(b) < 0.005 * a && Math.abs(c) < 0.005 * -d;
  return upright ? { ...scan, id: scan.id } : null;
}

function asMatrix(value: unknown): Matrix {
  const numbers =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : [];
  if (numbers.length < 6 || numbers.some((number) => !Number.isFinite(number))) return [1, 0, 0, 1, 0, 0];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
