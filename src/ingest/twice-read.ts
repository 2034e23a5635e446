import { fold } from '../model/fold.ts';
import type { OcrWord } from './ocr-engine.ts';
import type { RunGroup, TextRun } from './text-run.ts';

/** Where a picture lies on its page, in points, and whether it shows the text layer too. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly scale: number; // points per pixel
  readonly holdsLayer: boolean;
}

const ALIKE = 0.6; // of the shorter word's letters
const MOST_RUNS = 2_000;

/**
 * Tells the words of OCR that the text layer gave already: they stand where a run of the layer stands and, where the
 * picture may show something else under it, look like its text.
 */
export function readTwice(
  groups: readonly RunGroup[],
  { left, top, scale, holdsLayer }: Placement,
): (word: OcrWord) => boolean {
  const runs = groups
    .filter(({ degrees }) => degrees === 0)
    .flatMap((group) => group.runs)
    .slice(0, MOST_RUNS);
  const texts = new Map(runs.map((run) => [run, lettersOf(run.text)]));
  return ({ text, box }) => {
    const x = left + ((box.left + box.right) / 2) * scale;
    const y = top + ((box.top + box.bottom) / 2) * scale;
    const letters = lettersOf(text);
    return runs.some((run) => holds(run, x, y) && (holdsLayer || isWithin(letters, texts.get(run) ?? '')));
  };
}

function holds({ left, right, baseline, size }: TextRun, x: number, y: number): boolean {
  return x >= left - 2 && x <= right + 2 && y >= baseline - 1.1 * size && y <= baseline + 0.4 * size;
}

/** Most of the pairs of letters of a word are in a text, so that a few letters may be misread. */
function isWithin(word: string, text: string): boolean {
  if (word.length < 3) return text.includes(word);
  let found = 0;
  for (let i = 0; i + 1 < word.length; i++) if (text.includes(word.slice(i, i + 2))) found++;
  return found >= ALIKE * (word.length - 1);
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}
