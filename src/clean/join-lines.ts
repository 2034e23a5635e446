import { fold } from '../model/fold.ts';
import type { Line } from './lines.ts';
import type { ReadLine } from './read-line.ts';

/**
 * What stands between two lines: nothing; blank lines; masked lines only; or a tear, where a page ends or a mask lies
 * among blank lines.
 */
export type Gap = 'none' | 'blank' | 'masked' | 'torn';

const EndRe = /[.;:!?…][»")\]*]{0,3}$/;
const HeadRe =
  /^(?:article|art\.?|annexe|titre|chapitre|section|preambule|sommaire|table des matieres|vu |considerant |entre *:|et *:?$|ci-apres )/;
const HeadingRe = /^(?:article|annexe) \S{1,4} ?[-:.]/;
/** No sentence ends in one of these, so the next line goes on with it. */
const DanglingRe =
  /(?:^|[\s'(])(?:de|du|des|d'|la|le|les|l'|au|aux|a|et|ou|par|pour|sur|avec|sans|dans|en|un|une|son|sa|ses|leur|leurs|que|qui|dont|m|mme|mr|monsieur|madame|n°|articles?|annexes?)$/;
const UndatedRe = /^fait (?:a|en) .{1,60} le$/; // a signature whose date was never filled in
const LetterRe = /\p{L}/u;

const NARROWEST = 50; // a text of short lines is no narrow page

/** The length that full lines of the document come near, in characters. */
export function lineWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return Math.max(NARROWEST, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

/** Whether a line goes on with the paragraph of the line before it. */
export function follows(
  before: ReadLine,
  next: ReadLine,
  { gap, width }: { gap: Gap; width: number },
): boolean {
  if (next.marker !== '' || next.heading > 0) return false;
  if (isRow(before.text) || isRow(next.text)) return false;
  const [head, tail] = [fold(next.text), fold(before.text)];
  if (HeadRe.test(head) && !DanglingRe.test(tail)) return false;
  if (head.startsWith('[') && !DanglingRe.test(tail)) return false;
  if (UndatedRe.test(tail) && !/^[\d[_.…]/.test(head)) return false;
  if (isTitle(before) || isTitle(next))
    return gap === 'none' && isTitle(before) && isTitle(next) && !EndRe.test(tail);
  if (DanglingRe.test(tail)) return true;
  const goesOn = startsLow(next.text);
  if (gap === 'blank') return goesOn && !EndRe.test(tail) && tail.length >= 40;
  if (gap === 'torn') return (goesOn || /^[\d("]/.test(head)) && !EndRe.test(tail) && tail.length >= 25;
  if (goesOn && !EndRe.test(tail)) return true;
  return isFull(before, next, HeadingRe.test(tail) ? width * 1.15 : width);
}

/** Cells side by side; a speck far off at the end of a line is no cell. */
const isRow = (text: string): boolean =>
  text.split('\t').filter((cell) => /\p{L}{2}|\d/u.test(cell)).length >= 2;

/** The line broke because its next word did not fit. */
function isFull(before: ReadLine, next: ReadLine, width: number): boolean {
  const word = /^\S{1,30}/.exec(next.text)?.[0].length ?? 0;
  return before.indent + before.text.length + 1 + word > width * (EndRe.test(before.text) ? 0.92 : 0.8);
}

const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text);

/** Capitals all through, or a Markdown heading: a title stands alone, unless the next line is one as well. */
function isTitle({ text, heading }: ReadLine): boolean {
  const letters = [...text].filter((unit) => LetterRe.test(unit));
  return heading > 0 || (letters.length >= 4 && letters.every((unit) => unit === unit.toUpperCase()));
}
