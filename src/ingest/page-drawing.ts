import { type Matrix, multiply } from './text-run.ts';

/** A picture that a page draws: where the unit square goes, in the page as a reader sees it. */
export interface DrawnImage {
  readonly id: string | null; // null where it cannot be taken out: a mask, a picture in the content itself
  readonly matrix: Matrix;
  readonly area: number; // share of the page, 0 to 1
}

/** A rectangle in points from the page's top left corner. */
export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page draws besides its text. */
export interface Drawing {
  readonly operators: number;
  readonly images: readonly DrawnImage[];
  readonly coverage: number; // share of the page under images, at most 1
  readonly strokes: number; // painted shapes
  readonly promised: boolean; // moves to a place, then draws nothing at all: something is missing
  readonly hiddenText: boolean; // text that is there to be searched, not seen
  /** What was painted over a picture, and hides what it shows there. */
  readonly covers: readonly PageRect[];
  readonly mixes: boolean; // paints with what is below: transparency, a highlighter
}

/** The numbers of the drawing operators, by name. */
export type Operators = Readonly<Record<string, number>>;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const INVISIBLE = 3;

interface State {
  readonly matrix: Matrix;
  readonly clip: PageRect;
  readonly mixing: boolean;
}

interface Walk {
  readonly ops: Operators;
  readonly page: PageFrame;
  readonly stack: State[];
  readonly images: DrawnImage[];
  readonly covers: PageRect[];
  matrix: Matrix;
  clip: PageRect;
  mixing: boolean;
  clips: boolean; // the next path bounds what follows
  mixes: boolean;
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
  const flags = { mixing: false, clips: false, mixes: false };
  const start = { matrix: page.viewport, clip: wholeOf(page) };
  const walk: Walk = { ops, page, stack: [], images: [], covers: [], ...start, ...flags, ...counts };
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (!move(walk, fn, args)) draw(walk, fn, args);
  }
  const { images, strokes, texts, moves, hiddenText, covers, mixes } = walk;
  const coverage = Math.min(
    1,
    images.reduce((sum, { area }) => sum + area, 0),
  );
  const promised = moves > 0 && images.length + strokes + texts === 0;
  return { operators: fnArray.length, images, coverage, strokes, promised, hiddenText, covers, mixes };
}

/** Follows where things are drawn; tells whether the operator was about that. */
function move(walk: Walk, fn: number, args: readonly unknown[] | null): boolean {
  const { ops, stack } = walk;
  switch (fn) {
    case ops.save:
      stack.push({ matrix: walk.matrix, clip: walk.clip, mixing: walk.mixing });
      return true;
    case ops.restore:
    case ops.paintFormXObjectEnd:
      Object.assign(walk, stack.pop() ?? { matrix: walk.page.viewport });
      return true;
    case ops.paintFormXObjectBegin:
      stack.push({ matrix: walk.matrix, clip: walk.clip, mixing: walk.mixing });
      walk.matrix = multiply(walk.matrix, asMatrix(args?.[0]));
      return true;
    case ops.transform:
      walk.matrix = multiply(walk.matrix, asMatrix(args));
      walk.moves++;
      return true;
    case ops.clip:
    case ops.eoClip:
      walk.clips = true;
      return true;
    case ops.setGState:
      walk.mixing = mixesIn(args?.[0]) ?? walk.mixing;
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
      drawPath(walk, args);
      return;
    case ops.shadingFill:
      walk.strokes++;
      cover(walk, walk.clip);
  }
}

function drawPath(walk: Walk, args: readonly unknown[] | null): void {
  const { ops } = walk;
  const how = args?.[0];
  const bounds = shared(walk.clip, boundsOf(args?.[2], walk.matrix, walk.page));
  if (paints(args, ops)) walk.strokes++;
  if (typeof how === 'number' && FILLS.some((name) => ops[name] === how)) cover(walk, bounds);
  if (walk.clips) walk.clip = bounds;
  walk.clips = false;
}

const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

/** Only what comes after a picture hides it. */
function cover(walk: Walk, rect: PageRect): void {
  if (rect.right <= rect.left || rect.bottom <= rect.top || !walk.images.some(({ area }) => area > LARGE))
    return;
  if (walk.mixing) walk.mixes = true;
  else walk.covers.push(rect);
}

function wholeOf({ width, height }: PageFrame): PageRect {
  return { left: 0, top: 0, right: width, bottom: height };
}

function shared(a: PageRect, b: PageRect): PageRect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The bounds of a path on the page; all of the page where they are not told. */
function boundsOf(minMax: unknown, matrix: Matrix, page: PageFrame): PageRect {
  const [left, bottom, right, top] = Array.from((minMax ?? []) as ArrayLike<number>);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return wholeOf(page);
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const across = corners.map(([x, y]) => a * x + c * y + e);
  const down = corners.map(([x, y]) => b * x + d * y + f);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

/** The keys of a graphics state that tell whether what is below shines through. */
export const MIXING: readonly string[] = ['ca', 'BM', 'SMask'];

/** Whether a graphics state lets what is below shine through; null where it does not say. */
function mixesIn(value: unknown): boolean | null {
  if (!Array.isArray(value)) return null;
  let told: boolean | null = null;
  for (const entry of value as readonly (readonly [unknown, unknown])[]) {
    const [key, setting] = Array.isArray(entry) ? entry : [];
    if (!MIXING.includes(String(key))) continue;
    const plain =
      setting === 1 || setting === false || /^(source-over|normal|compatible|none)$/i.test(String(setting));
    told = (told ?? false) || !plain;
  }
  return told;
}

function addImage({ matrix, clip, page, images }: Walk, id: string | null): void {
  const [a, b, c, d] = matrix;
  const seen = shared(clip, boundsOf([0, 0, 1, 1], matrix, page));
  const visible = Math.max(0, seen.right - seen.left) * Math.max(0, seen.bottom - seen.top);
  const area = Math.min(
    1,
    Math.abs(a * d - b * c) / (page.width * page.height),
    visible / (page.width * page.height),
  );
  images.push({ id, matrix, area: Number.isFinite(area) ? area : 0 });
}

function paints(args: readonly unknown[] | null, ops: Operators): boolean {
  const how = args?.[0];
  return how !== ops.endPath && how !== undefined;
}

const LARGE = 0.05; // of the page
const TINY = 0.001;
const MOST_SHAPES = 200;

/** The picture that is the page: upright, alone, over all of it. Any other page has to be drawn to be seen. */
export function scanOf({ images, strokes, mixes }: Drawing): (DrawnImage & { readonly id: string }) | null {
  const seen = images.filter(({ area }) => area > TINY);
  const [scan] = seen;
  if (seen.length !== 1 || scan === undefined || scan.id === null || scan.area < 0.8) return null;
  if (strokes > MOST_SHAPES || mixes) return null;
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
