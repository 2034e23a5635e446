import type { Baseline, OcrWord, PixelBox } from './ocr-engine.ts';

/** Letters and signs that reach under the line. */
const DescenderRe = /[gjpqyçQJ,;()[\]{}|/_@€§&]/;
const BareRe = /[\p{L}\p{N}]/u;

/** What the words of a line stand on, fitted to the feet of those that have nothing below; flat where they do not tell. */
export function baselineOf(words: readonly OcrWord[]): Baseline {
  const { left, right, bottom } = extentOf(words);
  const feet = words
    .filter(({ text }) => BareRe.test(text) && !DescenderRe.test(text))
    .map(({ box }) => ({ x: (box.left + box.right) / 2, y: box.bottom }));
  if (feet.length === 0) {
    return { left, top: bottom, right, end: bottom };
  }
  const [x, y] = [mean(feet.map((foot) => foot.x)), mean(feet.map((foot) => foot.y))];
  const slope = slopeOf(feet, { x, y, width: right - left });
  return { left, top: y + slope * (left - x), right, end: y + slope * (right - x) };
}

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

interface Middle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const WIDE_ENOUGH = 0.5; // of the line, between the outermost feet
const STEEPEST = 0.1;

function slopeOf(feet: readonly { x: number; y: number }[], { x, y, width }: Middle): number {
  const spread = (feet.at(-1)?.x ?? 0) - (feet[0]?.x ?? 0);
  if (feet.length < 3 || spread < WIDE_ENOUGH * width) return 0;
  const [up, along] = feet.reduce<readonly [number, number]>(
    ([a, b], foot) => [a + (foot.x - x) * (foot.y - y), b + (foot.x - x) ** 2],
    [0, 0],
  );
  const slope = along === 0 ? 0 : up / along;
  return Math.abs(slope) > STEEPEST ? 0 : slope;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
