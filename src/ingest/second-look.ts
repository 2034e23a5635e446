import type { OcrLine, OcrPage, OcrParagraph, PixelBox } from './ocr-engine.ts';
import { boxOf, heightOf, isStampRow, stampToReadAgain } from './stamp-look.ts';

/** A part of a page that is worth reading again with all its pixels. */
export interface Region {
  readonly box: PixelBox;
  readonly kind: 'stamp' | 'lines';
}

/** A line that OCR is less sure of than this was read badly, or is no text. */
const DOUBTFUL = 72; // of 100
const SMALL = 8.5; // points: print below this has too few pixels
const SURE = 90; // small print that was read as surely as this needs no second look
const WORD_HEIGHT = 0.72; // of the size of the letters: what the usual word covers
const LEAST_LETTERS = 4;
const MOST_REGIONS = 6;
const LEAST_SIDE = 8; // pixels
const MOST_AREA = 0.35; // of the page; a page that is bad all over reads no better in parts

/** The parts of a page to read again: its stamp, where no identifier was read, then small print and doubtful lines. */
export function regionsOf(
  page: OcrPage,
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number },
): readonly Region[] {
  const stamp = stampToReadAgain(page);
  const bands = page.paragraphs.flatMap(({ lines }) => bandsOf(lines, dpi));
  const area = bands.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
  const lines = area > MOST_AREA * width * height ? [] : bands;
  return [
    ...(stamp === null ? [] : [{ box: stamp, kind: 'stamp' as const }]),
    ...lines.map((box) => ({ box, kind: 'lines' as const })),
  ]
    .map(({ box, kind }) => ({ box: within(box, width, height), kind }))
    .filter(({ box }) => box.right - box.left >= LEAST_SIDE && box.bottom - box.top >= LEAST_SIDE)
    .slice(0, MOST_REGIONS);
}

/** Neighbouring lines of a paragraph that are worth a second look, as one rectangle each. */
function bandsOf(lines: readonly OcrLine[], dpi: number): readonly PixelBox[] {
  const bands: PixelBox[] = [];
  let open: PixelBox | null = null;
  for (const line of lines) {
    if (!needsLook(line, dpi)) {
      if (open !== null) bands.push(open);
      open = null;
      continue;
    }
    const margin = 0.5 * heightOf(line);
    const { left, top, right, bottom } = boxOf(line);
    const box = {
      left: left - 2 * margin,
      top: top - margin,
      right: right + 2 * margin,
      bottom: bottom + margin,
    };
    open = open === null ? box : united(open, box);
  }
  return open === null ? bands : [...bands, open];
}

function needsLook(line: OcrLine, dpi: number): boolean {
  if (lettersOf([line]) < LEAST_LETTERS || isStampRow(line)) return false;
  const trust = trustOf([line]);
  const points = (heightOf(line) / WORD_HEIGHT / dpi) * 72;
  return trust < (points < SMALL ? SURE : DOUBTFUL);
}

function united(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function within({ left, top, right, bottom }: PixelBox, width: number, height: number): PixelBox {
  return {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(width, Math.ceil(right)),
    bottom: Math.min(height, Math.ceil(bottom)),
  };
}

/** How sure OCR is of some lines, 0 to 100, longer words counting more; 0 where there are none. */
export function trustOf(lines: readonly OcrLine[]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += (confidence ?? 0) * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

export function lettersOf(lines: readonly OcrLine[]): number {
  return lines.reduce((sum, { words }) => sum + words.reduce((all, { text }) => all + text.length, 0), 0);
}

/** A page with the lines of a region in the place of those that it had there. */
export function withRegion(page: OcrPage, box: PixelBox, seen: readonly OcrParagraph[]): OcrPage {
  let put = false;
  const paragraphs = page.paragraphs.flatMap(({ lines }): readonly OcrParagraph[] => {
    const first = lines.findIndex((line) => isIn(line, box));
    if (first === -1) return [{ lines }];
    // In the same paragraph, so that no sentence is torn where it was looked at again.
    const middle = put ? [] : seen.flatMap((paragraph) => paragraph.lines);
    put = true;
    const outside = (part: readonly OcrLine[]): readonly OcrLine[] => part.filter((line) => !isIn(line, box));
    return [{ lines: [...outside(lines.slice(0, first)), ...middle, ...outside(lines.slice(first))] }];
  });
  return { paragraphs: put ? paragraphs : [...seen, ...paragraphs] };
}

/** The lines of a page that stand in a rectangle. */
export function linesIn(page: OcrPage, box: PixelBox): readonly OcrLine[] {
  return page.paragraphs.flatMap(({ lines }) => lines.filter((line) => isIn(line, box)));
}

function isIn(line: OcrLine, { left, top, right, bottom }: PixelBox): boolean {
  if (line.words.length === 0) return false;
  const box = boxOf(line);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Where a picture of a page, or of a part of it, lies on the page, and how many of the page's pixels one of its own is. */
interface Placing {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
}

/** What was read of a picture, in the pixels of the page: moved and scaled. */
export function movedParagraphs(
  { paragraphs }: OcrPage,
  { left, top, wide, high }: Placing,
): readonly OcrParagraph[] {
  const x = (value: number): number => left + value * wide;
  const y = (value: number): number => top + value * high;
  return paragraphs.map(({ lines }) => ({
    lines: lines.map(({ words, baseline }) => ({
      words: words.map((word) => ({
        ...word,
        box: {
          left: x(word.box.left),
          top: y(word.box.top),
          right: x(word.box.right),
          bottom: y(word.box.bottom),
        },
      })),
      baseline: baseline && {
        left: x(baseline.left),
        top: y(baseline.top),
        right: x(baseline.right),
        end: y(baseline.end),
      },
    })),
  }));
}
