import { keyOf } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';
import type { StampLabel, StampRowKind, StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { isStacked, readColumn } from './columns.ts';
import { type DatePatterns, dateAfter } from './date.ts';
import { type IdReading, overlaps } from './id.ts';
import { searchApproximate } from './search.ts';
import { lineEnd, unviewed, type View } from './view.ts';

/** A row of a stamp: what it says, where it stands, and its date where one can be read. */
export interface Row {
  readonly kind: StampRowKind | 'id';
  readonly range: Range; // in the raw text, label and value
  readonly date: string | null;
  readonly needsTitle: boolean;
  readonly test: boolean;
  readonly alone: boolean; // nothing else stands on its line
  readonly id: IdReading | null;
}

/** The raw text and its folded twin. */
export interface Texts {
  readonly text: string;
  readonly folded: string;
}

interface Candidate {
  readonly label: StampLabel;
  readonly range: Range; // of the label
  readonly weight: number;
}

/** Every place that reads like a row of the vocabulary, in the order of the text, none overlapping. */
export function findLabelRows(
  texts: Texts,
  letters: View,
  { labels, debris }: StampVocabulary,
  dates: DatePatterns,
): readonly Row[] {
  const search = (some: readonly StampLabel[]): readonly Candidate[] =>
    some.flatMap((label) => candidatesOf(texts, letters, label));
  const free = search(labels.filter(({ needs }) => needs === undefined));
  const titled = free.some(({ label }) => label.kind === 'title');
  const candidates = titled ? [...free, ...search(labels.filter(({ needs }) => needs !== undefined))] : free;
  const isDebris = debrisTest(debris.texts);
  return stacksOf(texts.folded, withoutOverlaps(candidates)).flatMap((stack) =>
    rowsOfStack(texts, stack, { dates, isDebris }),
  );
}

/** Labels that stand one under or beside the other, with no date between them. */
function stacksOf(folded: string, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const stacks: Candidate[][] = [];
  for (const candidate of candidates) {
    const above = stacks.at(-1)?.at(-1);
    const isNext =
      above !== undefined &&
      isDated(above) &&
      isDated(candidate) &&
      isStacked(folded, above.range, candidate.range);
    if (isNext) stacks.at(-1)?.push(candidate);
    else stacks.push([candidate]);
  }
  return stacks;
}

const isDated = ({ label: { kind } }: Candidate): boolean => kind !== 'title' && kind !== 'other';

const mayBeBlank = ({ kind }: StampLabel): boolean => kind === 'posted' || kind === 'published';

/** Labels above, their dates below: each row has the date that stands in its place. */
function rowsOfStack(texts: Texts, stack: readonly Candidate[], tools: RowTools): readonly Row[] {
  const labels = stack.map(({ label, range }) => ({ range, mayBeBlank: mayBeBlank(label) }));
  const column = stack.length < 2 ? null : readColumn(texts.folded, labels, tools.dates);
  if (column === null) return stack.flatMap((candidate) => rowOf(texts, candidate, tools) ?? []);
  return stack.map(({ label, range }, i) => ({
    kind: label.kind,
    range: { start: range.start, end: i === stack.length - 1 ? column.end : range.end },
    date: label.test ? null : (column.dates[i]?.value ?? null),
    needsTitle: label.needs === 'title',
    test: label.test ?? false,
    alone: false,
    id: null,
  }));
}

function candidatesOf(texts: Texts, letters: View, label: StampLabel): readonly Candidate[] {
  const pattern = keyOf(label.text).replaceAll(' ', '');
  return searchApproximate(letters.text, pattern, label.errors).flatMap((hit) => {
    const range = unviewed(letters, { start: firstOf(texts.folded, letters, hit), end: hit.end });
    return isLabel(texts.folded, range) && isWordStart(texts, range.start)
      ? [{ label, range, weight: pattern.length - 3 * hit.errors }]
      : [];
  });
}

/** A damaged first letter is taken for one only where it touches the next: else it is the end of another word. */
function firstOf(folded: string, { at }: View, { start, end, errors }: Range & { errors: number }): number {
  let first = start;
  for (let left = errors; left > 0 && first + 1 < end; left--) {
    if (!/\s/.test(folded.slice(at[first], at[first + 1]))) break;
    first++;
  }
  return first;
}

/** A capital after a small letter begins a word too, where a copy lost the space. */
function isWordStart({ text, folded }: Texts, at: number): boolean {
  if (!/[a-z]/.test(folded.charAt(at - 1))) return true;
  return isSmall(text.charAt(at - 1)) && !isSmall(text.charAt(at));
}

const isSmall = (unit: string): boolean => unit !== unit.toUpperCase();

/** A label stands on one line or is broken once, and does not end inside a word. */
function isLabel(folded: string, { start, end }: Range): boolean {
  const inside = folded.slice(start, end);
  if (inside.length > 60 || /\n[^\n]*\n/.test(inside.trim())) return false;
  return !/^[a-z](?![0-9/])/.test(folded.slice(end, end + 2));
}

function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.range.start - b.range.start || b.weight - a.weight);
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.range, candidate.range)) kept.push(candidate);
    else if (candidate.weight > last.weight) kept[kept.length - 1] = candidate;
  }
  return kept;
}

interface RowTools {
  readonly dates: DatePatterns;
  readonly isDebris: IsDebris;
}

function rowOf(texts: Texts, { label, range }: Candidate, { dates, isDebris }: RowTools): Row | null {
  const dated = label.kind !== 'title' && label.kind !== 'other';
  const logo =
    label.kind === 'posted' || label.kind === 'published' ? logoEnd(texts, range.end, isDebris) : range.end;
  const date = dated ? dateAfter(texts.folded, logo, dates) : null;
  const end = date?.range.end ?? (dated && isWorn(texts.folded, range) ? lineEnd(texts.folded, logo) : logo);
  const last = label.kind === 'posted' || label.kind === 'published' ? logoEnd(texts, end, isDebris) : end;
  const whole = { start: range.start, end: last };
  const alone = isAlone(texts.folded, whole);
  if (!alone && !isCapital(texts, range.start)) return null;
  return {
    kind: label.kind,
    range: whole,
    date: label.test ? null : (date?.value ?? null),
    needsTitle: label.needs === 'title',
    test: label.test ?? false,
    alone,
    id: null,
  };
}

/** Whether a label begins its line and the rest of the line is short and holds a digit: a date past reading. */
function isWorn(folded: string, { start, end }: Range): boolean {
  const rest = lineAfter(folded, end).trim();
  return rest.length <= MAX_WORN_DATE && /\d/.test(rest) && !/[a-z0-9]/.test(lineBefore(folded, start));
}

/** Printed rows begin with a capital; « reçu en préfecture le » inside a sentence does not. */
function isCapital({ text }: Texts, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase() || /\d/.test(first);
}

const TagRe = /<\/?[a-z][^<>]{0,200}>/g;

/** Whether nothing but signs and marks stands beside a range on its lines. */
export function isAlone(folded: string, { start, end }: Range): boolean {
  const sides = [lineBefore(folded, start), lineAfter(folded, end)];
  return sides.every((side) => side.length < SIDE && !/[\p{L}\p{N}]/u.test(side.replace(TagRe, '')));
}

const MAX_WORN_DATE = 14;
const SIDE = 160; // a longer side is text, without looking at it

function lineBefore(folded: string, at: number): string {
  const side = folded.slice(Math.max(0, at - SIDE), at);
  return side.slice(Math.max(side.lastIndexOf('\n'), side.lastIndexOf('\f')) + 1);
}

function lineAfter(folded: string, at: number): string {
  const side = folded.slice(at, at + SIDE);
  const stop = side.search(/[\n\f]/);
  return stop < 0 ? side : side.slice(0, stop);
}

/** A range widened to the signs and marks beside it, where its line holds nothing else. */
export function widened(folded: string, range: Range): Range {
  if (!isAlone(folded, range)) return range;
  const before = lineBefore(folded, range.start);
  const after = lineAfter(folded, range.end);
  return {
    start: range.start - before.trimStart().length,
    end: range.end + after.trimEnd().length,
  };
}

const WordRe = /[ \t]{0,40}([^\s]{2,10})(?=\s|$)/y;

/** Where the debris of the logo that follows « Affiché le » ends, or where it would begin. */
function logoEnd({ folded }: Texts, from: number, isDebris: IsDebris): number {
  let end = from;
  for (let words = 0; words < 3; words++) {
    WordRe.lastIndex = end;
    const word = WordRe.exec(folded);
    if (!word?.[1] || !isDebris(word[1])) break;
    end += word[0].length;
  }
  return end;
}

/** Whether a word is what is left of a logo. */
export type IsDebris = (word: string) => boolean;

const LOGO_LETTERS: Readonly<Record<string, string>> = {
  '5': 's',
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '²': '2',
};

/** Tells the words of a logo, whatever a bad copy made of its letters. */
export function debrisTest(texts: readonly string[]): IsDebris {
  const plain = (word: string): string =>
    [...word.toLowerCase()]
      .map((unit) => LOGO_LETTERS[unit] ?? unit)
      .join('')
      .replace(/[^a-z0-9]/g, '');
  const known = new Set(texts.flatMap((text) => keyOf(text).split(' ').map(plain)));
  return (word) => known.has(plain(word));
}

/** Rows of identifiers, readable or not. */
export function idRows(texts: Texts, ids: readonly IdReading[]): readonly Row[] {
  return ids.map((id) => ({
    kind: 'id',
    range: id.range,
    date: null,
    needsTitle: false,
    test: false,
    alone: isAlone(texts.folded, id.range),
    id,
  }));
}
