import { keyOf } from '../model/fold.ts';
import type { Subject } from './subject.ts';

/** The number of letters to change, drop or add to make one word of the other; `most + 1` where it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    row = nextRow(row, a.charCodeAt(i - 1), b, i);
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

/** Whether a text holds words, wherever they begin, with at most so many letters changed, dropped or added (Sellers 1980). */
export function holdsCopyOf(text: string, words: string, most: number): boolean {
  let row = Array.from({ length: words.length + 1 }, (_, j) => j);
  for (let i = 0; i < text.length; i++) {
    row = nextRow(row, text.charCodeAt(i), words, 0);
    if ((row[words.length] ?? 0) <= most) return true;
  }
  return false;
}

/** A row of the table of distances: one letter more of the text against every beginning of `words`. */
function nextRow(row: readonly number[], letter: number, words: string, first: number): number[] {
  const next = [first];
  for (let j = 1; j <= words.length; j++) {
    const changed = (row[j - 1] ?? 0) + (letter === words.charCodeAt(j - 1) ? 0 : 1);
    next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
  }
  return next;
}

/** What a bad copy makes of letters: whatever reads as one of these is written as the last. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/rn|nn/g, 'm'],
  [/cl/g, 'd'],
  [/vv/g, 'w'],
  [/ii/g, 'u'],
  [/[0oeac]/g, 'o'],
  [/[1lijtf!|]/g, 'i'],
  [/ri/g, 'n'],
  [/[5s]/g, 's'],
  [/[8bhun]/g, 'u'],
  [/[9gq]/g, 'g'],
];

/** Whether two words would look the same on a bad copy: `Martin` and `Martln`. */
export function looksAlike(a: string, b: string): boolean {
  return lookOf(a) === lookOf(b);
}

const LETTERS_A_SLIP = 10;

/** Whether two texts would look the same on a bad copy but for a letter in ten, wherever their spaces are. */
export function isBadCopy(a: string, b: string): boolean {
  const [x, y] = [lookOf(a), lookOf(b)];
  const most = Math.floor(Math.min(x.length, y.length) / LETTERS_A_SLIP);
  return editDistance(x, y, most) <= most;
}

/** How words look on a bad copy, without their spaces. */
export const lookOf = (text: string): string =>
  LOOKS.reduce((look, [seen, as]) => look.replace(seen, as), keyOf(text).replaceAll(' ', ''));

const BROKEN_WORDS = 3;
const BrokenWordRe = /(?<![a-z0-9_.'-])[a-z]{1,20}\d[a-z]{1,20}(?![a-z0-9_])/g;

/** A text that came through OCR, told by its pages or by digits inside its words: its spelling is nobody's choice. */
export function isNoisy({ clean: { document, reading } }: Subject): boolean {
  if (document.pages.some(({ state }) => state === 'ocr')) return true;
  let broken = 0;
  for (const _ of reading.folded.matchAll(BrokenWordRe)) if (++broken >= BROKEN_WORDS) return true;
  return false;
}
