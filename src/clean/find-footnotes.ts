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
  lines.forEach((line, i) => {
    const head = NoteRe.exec(line.text.slice(0, 40));
    if (!head) return;
    const number = digitsOf(head[1] ?? head[2] ?? head[3] ?? '');
    const call = findCall(document.text, number, line.range.start);
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

/** The nearest raised number before the note, within the two pages that a note can be away from its call. */
function findCall(text: string, number: string, before: number): Range | null {
  const raised = [...number].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  const from = Math.max(0, before - 12_000);
  const window = text.slice(from, before);
  let best: Range | null = null;
  for (const form of [`<sup>${number}</sup>`, `^{${number}}`, ` ^{${number}}`, raised]) {
    const at = window.lastIndexOf(form);
    if (at < 0 || isLineHead(window, at) || (best !== null && best.start >= from + at)) continue;
    best = { start: from + at, end: from + at + form.length };
  }
  return best;
}

const isLineHead = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at) + 1, at).trim() === '';
