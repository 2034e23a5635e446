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
const HeadingRe = /^(?:article|art\.?|annexe) \S{1,4} ?[-:.]/;
/** No sentence ends in one of these, so the next line goes on with it. */
const DanglingRe =
  /(?:^|[\s'(])(?:de|du|des|d'|la|le|les|l'|au|aux|a|et|ou|par|pour|sur|avec|sans|dans|en|un|une|son|sa|ses|leur|leurs|que|qui|dont|m|mme|mr|monsieur|madame|n°|articles?|annexes?)$/;
const UndatedRe = /^fait (?:aux?|a|en) .{1,60} le$/; // a signature whose date was never filled in
const IntroRe = /^\p{Lu}.{0,80}:$/u; // what a list hangs on
const LetterRe = /\p{L}/u;

const RowRe = /\t|^[ \t]*\||\S {3,}\S|\.{6}/; // cells and leaders end where they please
const NARROWEST = 50; // a text of short lines is no narrow page
const WIDEST = 160; // characters: nobody wraps at more

/** How the lines of a document are broken. */
export interface Setting {
  readonly width: number; // what full lines come near, in characters
  readonly edge: number | null; // the column that no full line passes, where the text was wrapped at one
  readonly isSpaced: boolean; // wrapped at a column, and a blank line under every line
}

/** Finds out how the lines of a document are broken; where letters differ in width, no column is an edge. */
export function settingOf(lines: readonly Line[], isTypewritten: boolean): Setting {
  const sizes = lines.map(({ text }) => text.trim().length).filter((size) => size > 0);
  const running = lines.filter(({ text }) => !RowRe.test(text.slice(0, WIDEST)));
  const edge = isTypewritten ? edgeOf(running.map(({ text }) => text.trimEnd().length)) : null;
  sizes.sort((a, b) => a - b);
  const width = Math.max(NARROWEST, sizes[Math.floor(sizes.length * 0.9)] ?? 0);
  return { width, edge, isSpaced: edge !== null && isSpaced(lines) };
}

const NEAR = 6; // columns before the edge where full lines end
const BEYOND = 10; // columns behind it where next to none does
const FEWEST_FULL = 8;

/** The column that a text was wrapped at: many lines end just before it, next to none just behind. */
function edgeOf(sizes: readonly number[]): number | null {
  const counts = new Uint32Array(WIDEST + BEYOND + 1);
  const printed = sizes.filter((size) => size > 0);
  for (const size of printed) if (size < counts.length) counts[size] = (counts[size] ?? 0) + 1;
  const between = (from: number, to: number): number =>
    counts.subarray(Math.max(0, from), to).reduce((sum, count) => sum + count, 0);
  let [edge, most]: [number | null, number] = [null, Math.max(FEWEST_FULL, printed.length * 0.12) - 1];
  for (let column = NARROWEST; column <= WIDEST; column++) {
    const near = between(column - NEAR + 1, column + 1);
    if (near > most && between(column + 1, column + BEYOND + 1) <= near * 0.04) [edge, most] = [column, near];
  }
  return edge;
}

function isSpaced(lines: readonly Line[]): boolean {
  const isPrinted = (line: Line | undefined): boolean => line !== undefined && line.text.trim() !== '';
  const printed = lines.filter(isPrinted).length;
  const touching = lines.filter((line, i) => isPrinted(line) && isPrinted(lines[i + 1])).length;
  return touching < printed * 0.1;
}

/** Whether a line goes on with the paragraph of the line before it. */
export function follows(
  before: ReadLine,
  next: ReadLine,
  { gap, setting }: { gap: Gap; setting: Setting },
): boolean {
  if (next.marker !== '' || next.heading > 0) return false;
  if (isRow(before.text) || isRow(next.text)) return false;
  const [head, tail] = [fold(next.text), fold(before.text)];
  if (HeadRe.test(head) && !DanglingRe.test(tail) && !isInSentence(next.text, tail, gap)) return false;
  if (head.startsWith('[') && !DanglingRe.test(tail)) return false;
  if (UndatedRe.test(tail) && !/^[\d[_.…]/.test(head)) return false;
  if (isTitle(before) || isTitle(next)) return gap === 'none' && goesOnAsTitle(before, next, tail);
  if (DanglingRe.test(tail)) return true;
  const goesOn = startsLow(next.text);
  if (gap === 'blank') return goesOn && !EndRe.test(tail) && tail.length >= 40;
  if (gap === 'torn') return (goesOn || /^[\d("]/.test(head)) && !EndRe.test(tail) && tail.length >= 25;
  if (goesOn && !EndRe.test(tail)) return true;
  if (IntroRe.test(next.text) && EndRe.test(tail)) return false;
  return isFull(before, next, { setting, slack: HeadingRe.test(tail) ? 1.15 : 1 });
}

/** « annexe 6 » in small letters under an unfinished line is spoken of, and heads nothing. */
const isInSentence = (next: string, tail: string, gap: Gap): boolean =>
  gap !== 'blank' && /^(?:articles?|annexes?) /.test(next) && !EndRe.test(tail);

/** A title goes on in the next line if that is one too, or its last word. */
function goesOnAsTitle(before: ReadLine, next: ReadLine, tail: string): boolean {
  if (!isTitle(before) || EndRe.test(tail)) return false;
  if (isTitle(next)) return true;
  return isCapitals(before.text) ? isCapitals(next.text) : startsLow(next.text);
}

/** Cells side by side; a speck far off at the end of a line is no cell. */
const isRow = (text: string): boolean =>
  text.split('\t').filter((cell) => /\p{L}{2}|\d/u.test(cell)).length >= 2;

/** The line broke because its next word did not fit. */
function isFull(
  before: ReadLine,
  next: ReadLine,
  { setting: { width, edge }, slack }: { setting: Setting; slack: number },
): boolean {
  const length = before.indent + before.text.length + 1 + firstWord(next.text);
  if (length <= width * slack * (EndRe.test(before.text) ? 0.92 : 0.8)) return false;
  if (edge === null) return true;
  return before.line.text.trimEnd().length + 1 + firstWord(next.line.text.trimStart()) > edge * slack;
}

const firstWord = (text: string): number => /^\S{1,30}/.exec(text)?.[0].length ?? 0;

const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text);

/** Capitals all through, or a Markdown heading: a title stands alone, unless the next line is one as well. */
const isTitle = ({ text, heading }: ReadLine): boolean => heading > 0 || isCapitals(text, 4);

function isCapitals(text: string, fewest = 2): boolean {
  const letters = [...text].filter((unit) => LetterRe.test(unit));
  return letters.length >= fewest && letters.every((unit) => unit === unit.toUpperCase());
}
