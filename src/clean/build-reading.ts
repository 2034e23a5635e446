import type { SourceDocument } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Block, Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import type { Footnote } from './find-footnotes.ts';
import type { Toc } from './find-toc.ts';
import { follows, type Gap, lineWidth } from './join-lines.ts';
import { type Line, linesOf } from './lines.ts';
import type { ReadLine } from './read-line.ts';
import { unmark } from './unmark.ts';

/** What of the raw text stays out of the reading, and what is read apart from the body. All ranges in order. */
export interface ReadingParts {
  readonly hidden: readonly Range[];
  readonly toc: Toc | null;
  readonly footnotes: readonly Footnote[];
}

interface Draft {
  readonly lines: ReadLine[];
  readonly text: string[];
  readonly offsets: number[];
}

/** Puts the document together as a person reads it (see `Reading`). */
export function buildReading(document: SourceDocument, parts: ReadingParts): Reading {
  const lines = linesOf(document, parts.hidden);
  const drafts = joinLines(lines, parts, { width: lineWidth(lines), isBlurred: hasMisreadBullets(lines) });
  return assemble(reattach(drafts, parts.footnotes), document);
}

/** What holds for all lines of a document: how long full ones are, and whether its text came out of OCR. */
interface Setting {
  readonly width: number;
  readonly isBlurred: boolean;
}

/** No line of French opens with a lone "e": where several do, the text is OCR's, whatever file it came in. */
function hasMisreadBullets(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => /^[ \t]*e[ \t]+\p{L}/u.test(text)).length >= 2;
}

function joinLines(
  lines: readonly Line[],
  parts: ReadingParts,
  { width, isBlurred }: Setting,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const open: { [Part in Block['part']]?: Draft } = {};
  let gap: Gap = 'none';
  for (const line of lines) {
    const read = readLine(line, parts, isBlurred);
    if (read === null) {
      gap = widen(gap, line);
      continue;
    }
    const draft = open[read.part];
    const previous = draft?.lines.at(-1);
    if (previous && read.line.page !== previous.line.page)
      gap = gap === 'none' ? 'torn' : widen(gap, read.line);
    if (
      draft &&
      previous &&
      (read.part === 'toc' ? !opensEntry(read, parts.toc) : follows(previous, read, { gap, width }))
    ) {
      append(draft, read);
    } else {
      const fresh = append({ lines: [], text: [], offsets: [] }, read);
      open[read.part] = fresh;
      drafts.push(fresh);
    }
    gap = read.part === 'footnote' ? 'torn' : 'none';
  }
  return drafts;
}

/** A line of the table of contents goes on with the one before unless an entry begins with it. */
function opensEntry({ line }: ReadLine, toc: Toc | null): boolean {
  const first = line.range.start + line.text.search(/\S/);
  return toc?.entries.some(({ span }) => span.start >= line.range.start && span.start <= first) ?? false;
}

/** A gap only of masked lines tears a paragraph; blank lines part it, unless a page ends or a mask lies there too. */
function widen(gap: Gap, line: Line): Gap {
  if (line.masked) return gap === 'blank' || gap === 'torn' ? 'torn' : 'masked';
  return gap === 'none' || gap === 'blank' ? 'blank' : 'torn';
}

function readLine(line: Line, parts: ReadingParts, isBlurred: boolean): ReadLine | null {
  const unmarked = unmark(line.text, isBlurred || line.page?.state === 'ocr');
  if (unmarked.text === '') return null;
  const meets = ({ start, end }: Range): boolean => start < line.range.end && line.range.start < end;
  const part =
    parts.toc !== null && meets(parts.toc.range)
      ? 'toc'
      : parts.footnotes.some(({ range }) => meets(range))
        ? 'footnote'
        : 'body';
  return { ...unmarked, line, part, offsets: unmarked.at.map((at) => line.range.start + at) };
}

function append(draft: Draft, read: ReadLine): Draft {
  const last = draft.text.at(-1);
  if (last !== undefined) {
    const from = draft.offsets.at(-1) ?? 0;
    if (endsInHyphen(draft.text, read.text)) {
      if (!keepsHyphen(draft.text, read.text)) {
        draft.text.pop();
        draft.offsets.pop();
      }
    } else if (!/[\u2019']$/.test(last)) {
      draft.text.push(' ');
      draft.offsets.push(from);
    }
  }
  for (let i = 0; i < read.text.length; i++) {
    draft.text.push(read.text.charAt(i));
    draft.offsets.push(read.offsets[i] ?? 0);
  }
  draft.lines.push(read);
  return draft;
}

function endsInHyphen(text: readonly string[], next: string): boolean {
  return /[-‐]/.test(text.at(-1) ?? '') && /\p{L}/u.test(text.at(-2) ?? '') && /^\p{L}/u.test(next);
}

const HyphenatedRe =
  /(?:^|[\s'])(?:ci|la|peut|mi|sous|vice|co|non|demi|semi|avant|apres|celle|celui|ceux|celles|lui|elle|eux|nous|vous|meme|saint|sainte|est|dit|dite|entre|contre|porte|quasi|grand|ex)$/;

/** A hyphen at the end of a line is the word's own before a capital and after the words that always bear one. */
function keepsHyphen(text: readonly string[], next: string): boolean {
  if (/^\p{Lu}/u.test(next)) return true;
  return HyphenatedRe.test(fold(text.slice(-12, -1).join('')));
}

/** Puts each footnote behind the paragraph that calls it. */
function reattach(drafts: readonly Draft[], footnotes: readonly Footnote[]): readonly Draft[] {
  const notes = drafts.filter(({ lines }) => lines[0]?.part === 'footnote');
  const result = drafts.filter(({ lines }) => lines[0]?.part !== 'footnote');
  for (const note of notes.reverse()) {
    const at = note.offsets[0] ?? 0;
    const caller = footnotes.find(({ range }) => range.start <= at && at < range.end)?.caller ?? at;
    const index = result.findLastIndex(({ offsets }) => (offsets[0] ?? 0) <= caller);
    result.splice(index + 1, 0, note);
  }
  return result;
}

function assemble(drafts: readonly Draft[], document: SourceDocument): Reading {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  const texts: string[] = [];
  for (const draft of drafts) {
    const start = offsets.length;
    for (const offset of draft.offsets) offsets.push(offset);
    const text = draft.text.join('');
    texts.push(text);
    blocks.push(describe(draft.lines, { start, end: start + text.length }));
    offsets.push((draft.offsets.at(-1) ?? -1) + 1);
  }
  const text = texts.map((block) => `${block}\n`).join('');
  return { text, folded: fold(text), offsets: Uint32Array.from(offsets), blocks, pages: document.pages };
}

function describe(lines: readonly ReadLine[], range: Range): Block {
  const first = lines[0];
  return {
    range,
    marker: first?.marker ?? '',
    indent: first?.indent ?? 0,
    heading: first?.heading ?? 0,
    bold: lines.every((read) => read.bold || read.line.look?.bold === true),
    size: Math.max(...lines.map((read) => read.line.look?.size ?? 1)),
    part: first?.part ?? 'body',
  };
}
