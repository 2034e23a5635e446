import type { Baseline, OcrWord, PixelBox } from './ocr-engine.ts';

/** Letters and signs that reach under the line. */
const DescenderRe = /[gjpqyçQJ,;()[\]{}|/_@€§&]/;
const BareRe = /[\p{L}\p{N}]/u;

/**
 * What the words of a line stand on: fitted to the feet of those that have nothing below. Where these do not tell how the
 * line leans, it leans as its page does.
 */
export function baselineOf(words: readonly OcrWord[], usual: number): Baseline {
  const { left, right } = extentOf(words);
  const feet = feetOf(words);
  const slope = slopeOf(feet, right - left) ?? usual;
  const middle = middleOf(feet.length === 0 ? words.map(footOf) : feet);
  return {
    left,
    top: middle.y + slope * (left - middle.x),
    right,
    end: middle.y + slope * (right - middle.x),
  };
}

/** How the lines of a page lean, down over across: the median of those that tell; 0 where none does. */
export function usualSlope(lines: readonly (readonly OcrWord[])[]): number {
  const known = lines
    .flatMap((words) => {
      const { left, right } = extentOf(words);
      return slopeOf(feetOf(words), right - left) ?? [];
    })
    .sort((a, b) => a - b);
  return known[known.length >> 1] ?? 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function feetOf(words: readonly OcrWord[]): readonly Point[] {
  return words.filter(({ text }) => BareRe.test(text) && !DescenderRe.test(text)).map(footOf);
}

const footOf = ({ box }: OcrWord): Point => ({ x: (box.left + box.right) / 2, y: box.bottom });

/** The rectangle around some words. */
export function extentOf(words: readonly OcrWord[]): PixelBox {
  const [first, ...others] = words.map(({ box }) => box);
  if (first === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  return others.reduce(
    (a, b) => ({
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    }),
    first,
  );
}

const WIDE_ENOUGH = 0.5; // of the line, between the outermost feet
const STEEPEST = 0.1;

/** How a line leans, down over across; null where too few feet, or too near to each other, tell. */
function slopeOf(feet: readonly Point[], width: number): number | null {
  const spread = (feet.at(-1)?.x ?? 0) - (feet[0]?.x ?? 0);
  if (feet.length < 3 || spread < WIDE_ENOUGH * width) return null;
  const { x, y } = middleOf(feet);
  const [up, along] = feet.reduce<readonly [number, number]>(
    ([a, b], foot) => [a + (foot.x - x) * (foot.y - y), b + (foot.x - x) ** 2],
    [0, 0],
  );
  const slope = up / along;
  return Math.abs(slope) > STEEPEST || !Number.isFinite(slope) ? null : slope;
}

function middleOf(feet: readonly Point[]): Point {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(feet.map(({ x }) => x)), y: mean(feet.map(({ y }) => y)) };
}
