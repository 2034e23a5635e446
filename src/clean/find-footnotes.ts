import type { SourceDocument } from '../model/document.ts';
import type { Range } from '../model/span.ts';
import { linesOf } from './lines.ts';

/** A note at the foot of a page, and where the text calls it. Ranges and offsets in the raw text. */
export interface Footnote {
  readonly range: Range;
  readonly caller: number | null; // null when the text does not call it
  readonly marks: readonly Range[]; // the number at its head and in the text, and the rule drawn above it
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NoteRe =
  /^[ \t]*(?:<sup>[ \t]*(\d{1,2}|\*)[ \t]*<\/sup>|\^\{(\d{1,2})\}|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))[ \t]*(?=\S)/;
const RuleRe = /^[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$/;

/** Finds the footnotes: a line that opens with a raised number which the text before it calls. */
export function findFootnotes(document: SourceDocument, hidden: readonly Range[]): readonly Footnote[] {
  const lines = linesOf(document, hidden);
  const notes: Footnote[] = [];
  const callsOf = placesIn(document.text);
  lines.forEach((line, i) => {
    const head = NoteRe.exec(line.text.slice(0, 40));
    if (!head) return;
    const number = digitsOf(head[1] ?? head[2] ?? head[3] ?? '');
    const call = findCall(document.text, callsOf, { number, before: line.range.start });
    if (call === null) return;
    let last = i;
    while (continues(lines[last + 1]?.text)) last++;
    const rule = lines.slice(Math.max(0, i - 3), i).find(({ text }) => RuleRe.test(text));
    const marker = { start: line.range.start, end: line.range.start + head[0].length };
    const end = lines[last]?.range.end ?? line.range.end;
    const marks = [...(rule ? [rule.range] : []), call, marker].sort((a, b) => a.start - b.start);
    notes.push({ range: { start: marker.end, end }, caller: call.start, marks });
  });
  return notes;
}

/** A note may run over some lines: until a blank one, or the head of another note. */
function continues(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && !NoteRe.test(text) && /^[ \t]*[\p{Ll}(]/u.test(text);
}

const digitsOf = (mark: string): string =>
  [...mark].map((unit) => (SUPERSCRIPTS.includes(unit) ? String(SUPERSCRIPTS.indexOf(unit)) : unit)).join('');

const REACH = 12_000; // characters: the two pages that a note can be away from its call

interface Called {
  readonly number: string;
  readonly before: number;
}

/** The nearest raised number before the note. */
function findCall(
  text: string,
  placesOf: (form: string) => readonly number[],
  { number, before }: Called,
): Range | null {
  const raised = [...number].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  let best: Range | null = null;
  for (const form of [`<sup>${number}</sup>`, `^{${number}}`, ` ^{${number}}`, raised]) {
    const at = lastUpTo(placesOf(form), before - form.length);
    if (at < Math.max(0, before - REACH) || isLineHead(text, at) || (best !== null && best.start >= at))
      continue;
    best = { start: at, end: at + form.length };
  }
  return best;
}

/** Where a form stands in a text, in order; looked for once. */
function placesIn(text: string): (form: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (form) => {
    const places = known.get(form) ?? allPlaces(text, form);
    known.set(form, places);
    return places;
  };
}

function allPlaces(text: string, form: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push(at);
  return places;
}

/** The last of some places, in order, that does not lie beyond another; -1 where all do. */
function lastUpTo(places: readonly number[], most: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

const HEAD = 80; // what stands before the first word of a line is shorter

function isLineHead(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - HEAD), at);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  return head.trim() === '' && (head.length < before.length || at <= HEAD);
}
