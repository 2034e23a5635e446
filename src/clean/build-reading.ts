import type { SourceDocument } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Block, Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import type { Footnote } from './find-footnotes.ts';
import type { Toc } from './find-toc.ts';
import { follows, type Gap, type Setting, settingOf } from './join-lines.ts';
import { type Line, linesOf } from './lines.ts';
import type { ReadLine } from './read-line.ts';
import { unmark } from './unmark.ts';

/** What of the raw text stays out of the reading, and what is read apart from the body. All ranges in order. */
export interface ReadingParts {
  readonly hidden: readonly Range[];
  readonly toc: Toc | null;
  readonly footnotes: readonly Footnote[];
}

/** A block that lines are still added to. */
interface Draft {
  readonly lines: ReadLine[];
  readonly pieces: string[]; // of the text: a string that grows line by line is copied at every look at its end
  tail: string; // the end of the text, as long as a look at it goes
  readonly offsets: number[]; // in the raw text, of each unit of the text
}

/** Puts the document together as a person reads it (see `Reading`). */
export function buildReading(document: SourceDocument, parts: ReadingParts): Reading {
  const lines = linesOf(document, parts.hidden);
  const drafts = joinLines(lines, parts, {
    setting: settingOf(lines, document.source.textKind === 'plain'),
    isBlurred: hasMisreadBullets(lines),
  });
  return assemble(reattach(drafts, parts.footnotes), document);
}

/** What holds for all lines of a document: how they are broken, and whether its text came out of OCR. */
interface Manner {
  readonly setting: Setting;
  readonly isBlurred: boolean;
}

/** No line of French opens with a lone "e": where several do, the text is OCR's, whatever file it came in. */
function hasMisreadBullets(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => /^[ \t]*e[ \t]+\p{L}/u.test(text)).length >= 2;
}

function joinLines(
  lines: readonly Line[],
  parts: ReadingParts,
  { setting, isBlurred }: Manner,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const open: { [Part in Block['part']]?: Draft } = {};
  let gap: Gap = 'none';
  let under = -1; // where the line under the last one read begins
  const partOf = partTest(parts);
  const opensEntry = entryTest(parts.toc);
  for (const line of lines) {
    const read = readLine(line, partOf, isBlurred);
    if (read === null) {
      gap = setting.isSpaced && !line.masked && under === line.range.start ? gap : widen(gap, line);
      continue;
    }
    under = line.range.end + 1;
    const draft = open[read.part];
    const previous = draft?.lines.at(-1);
    if (previous && read.line.page !== previous.line.page)
      gap = gap === 'none' ? 'torn' : widen(gap, read.line);
    if (
      draft &&
      previous &&
      (read.part === 'toc' ? !opensEntry(read) : follows(previous, read, { gap, setting }))
    ) {
      append(draft, read);
    } else {
      const fresh = append({ lines: [], pieces: [], tail: '', offsets: [] }, read);
      open[read.part] = fresh;
      drafts.push(fresh);
    }
    gap = read.part === 'footnote' ? 'torn' : 'none';
  }
  return drafts;
}

/** A line of the table of contents goes on with the one before unless an entry begins with it. Lines come in order. */
function entryTest(toc: Toc | null): (read: ReadLine) => boolean {
  const entries = toc?.entries ?? [];
  let next = 0;
  return ({ line: { range, text } }) => {
    while ((entries[next]?.span.start ?? Number.POSITIVE_INFINITY) < range.start) next++;
    return (entries[next]?.span.start ?? Number.POSITIVE_INFINITY) <= range.start + text.search(/\S/);
  };
}

/** What part of the document a line belongs to. Lines come in order. */
function partTest({ toc, footnotes }: ReadingParts): (line: Range) => Block['part'] {
  let next = 0;
  const meets = (line: Range, range: Range | undefined): boolean =>
    range !== undefined && range.start < line.end && line.start < range.end;
  return (line) => {
    while ((footnotes[next]?.range.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    if (meets(line, toc?.range)) return 'toc';
    return meets(line, footnotes[next]?.range) ? 'footnote' : 'body';
  };
}

/** A gap only of masked lines tears a paragraph; blank lines part it, unless a page ends or a mask lies there too. */
function widen(gap: Gap, line: Line): Gap {
  if (line.masked) return gap === 'blank' || gap === 'torn' ? 'torn' : 'masked';
  return gap === 'none' || gap === 'blank' ? 'blank' : 'torn';
}

function readLine(line: Line, partOf: (line: Range) => Block['part'], isBlurred: boolean): ReadLine | null {
  const unmarked = unmark(line.text, isBlurred || line.page?.state === 'ocr');
  return unmarked.text === '' ? null : { ...unmarked, line, part: partOf(line.range) };
}

function append(draft: Draft, read: ReadLine): Draft {
  if (draft.tail !== '') joinTo(draft, read.text);
  add(draft, read.text);
  for (const at of read.at) draft.offsets.push(read.line.range.start + at);
  draft.lines.push(read);
  return draft;
}

const LONGEST_TAIL = 12;

function add(draft: Draft, text: string): void {
  draft.pieces.push(text);
  draft.tail = (draft.tail + text.slice(-LONGEST_TAIL)).slice(-LONGEST_TAIL);
}

/** Makes the end of a draft ready for its next line: a hyphen that broke a word goes, else a space comes. */
function joinTo(draft: Draft, next: string): void {
  const from = draft.offsets.at(-1) ?? 0;
  if (endsInHyphen(draft.tail, next)) {
    if (keepsHyphen(draft.tail, next)) return;
    draft.pieces.push(draft.pieces.pop()?.slice(0, -1) ?? '');
    draft.tail = draft.tail.slice(0, -1);
    draft.offsets.pop();
  } else if (!/[\u2019']$/.test(draft.tail)) {
    add(draft, ' ');
    draft.offsets.push(from);
  }
}

const endsInHyphen = (text: string, next: string): boolean =>
  /\p{L}[-‐]$/u.test(text) && /^\p{L}/u.test(next);

const HyphenatedRe =
  /(?:^|[\s'])(?:ci|la|peut|mi|sous|vice|co|non|demi|semi|avant|apres|celle|celui|ceux|celles|lui|elle|eux|nous|vous|meme|saint|sainte|est|dit|dite|entre|contre|porte|quasi|grand|ex)$/;

/** A hyphen at the end of a line is the word's own before a capital and after the words that always bear one. */
function keepsHyphen(text: string, next: string): boolean {
  if (/^\p{Lu}/u.test(next)) return true;
  return HyphenatedRe.test(fold(text.slice(0, -1)));
}

/** Puts each footnote behind the paragraph that calls it; both come in the order of the raw text. */
function reattach(drafts: readonly Draft[], footnotes: readonly Footnote[]): readonly Draft[] {
  const texts = drafts.filter(({ lines }) => lines[0]?.part !== 'footnote');
  const behind = new Map<number, Draft[]>();
  let next = 0;
  for (const note of drafts.filter(({ lines }) => lines[0]?.part === 'footnote')) {
    const at = note.offsets[0] ?? 0;
    while ((footnotes[next]?.range.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const owner = footnotes[next];
    const caller = owner !== undefined && owner.range.start <= at ? (owner.caller ?? at) : at;
    const index = lastStart(texts, caller);
    const notes = behind.get(index);
    if (notes) notes.push(note);
    else behind.set(index, [note]);
  }
  return [...(behind.get(-1) ?? []), ...texts.flatMap((text, i) => [text, ...(behind.get(i) ?? [])])];
}

/** The index of the last draft that starts at or before an offset of the raw text, -1 where none does. */
function lastStart(drafts: readonly Draft[], offset: number): number {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.offsets[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function assemble(drafts: readonly Draft[], document: SourceDocument): Reading {
  const blocks: Block[] = [];
  const offsets = new Uint32Array(drafts.reduce((sum, draft) => sum + draft.offsets.length + 1, 0));
  let start = 0;
  for (const draft of drafts) {
    const end = start + draft.offsets.length;
    offsets.set(draft.offsets, start);
    offsets[end] = (draft.offsets.at(-1) ?? -1) + 1;
    blocks.push(describe(draft.lines, { start, end }));
    start = end + 1;
  }
  const text = drafts.map(({ pieces }) => `${pieces.join('')}\n`).join('');
  return { text, folded: fold(text), offsets, blocks, pages: document.pages };
}

function describe(lines: readonly ReadLine[], range: Range): Block {
  const first = lines[0];
  return {
    range,
    marker: first?.marker ?? '',
    indent: first?.indent ?? 0,
    heading: first?.heading ?? 0,
    bold: lines.every((read) => read.bold || read.line.look?.bold === true),
    size: lines.reduce((size, read) => Math.max(size, read.line.look?.size ?? 1), 0),
    part: first?.part ?? 'body',
  };
}
