import type { LineLook, Page, SourceDocument } from '../model/document.ts';
import type { Range } from '../model/span.ts';
import { type PlacedWord, wordMapOf } from '../model/word-map.ts';
import type { DraftLine, PageDraft } from './page-draft.ts';

/** Joins pages by one form feed and lines by line feeds, and works out where each page and line came to stand. */
export function joinPages(
  drafts: readonly PageDraft[],
  boldFonts: ReadonlySet<string>,
): Omit<SourceDocument, 'source'> {
  const usualSize = usualSizeOf(drafts);
  const [parts, pages, looks]: [string[], Page[], LineLook[]] = [[], [], []];
  let at = 0;
  for (const [index, { lines, state, reason, confidence }] of drafts.entries()) {
    if (index > 0) at += 1;
    const start = at;
    for (const [row, line] of lines.entries()) {
      if (row > 0) at += 1;
      const range = { start: at, end: at + line.text.length };
      at = range.end;
      if (line.size !== null && line.text !== '') {
        looks.push({ range, size: round(line.size / usualSize), bold: boldFonts.has(line.font ?? '') });
      }
    }
    parts.push(lines.map(({ text }) => text).join('\n'));
    pages.push({ number: index + 1, range: { start, end: at }, state, reason, confidence });
  }
  const count = drafts.reduce(
    (sum, { lines }) => sum + lines.reduce((all, line) => all + (line.words?.length ?? 0), 0),
    0,
  );
  const placed = count === 0 ? {} : { words: wordMapOf(wordsOf(drafts), count) };
  return { text: parts.join('\f'), pages, looks, ...placed };
}

/** The words of all pages, one by one: a long file has a million. */
function* wordsOf(drafts: readonly PageDraft[]): Iterable<PlacedWord> {
  let at = 0;
  for (const { lines } of drafts) {
    for (const { text, words = [] } of lines) {
      for (const word of words) yield { ...word, range: moved(word.range, at) };
      at += text.length + 1;
    }
    if (lines.length === 0) at += 1;
  }
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** The size that most characters of the document have. */
function usualSizeOf(drafts: readonly PageDraft[]): number {
  const chars = new Map<number, number>();
  for (const { text, size } of drafts.flatMap(({ lines }): readonly DraftLine[] => lines)) {
    if (size === null) continue;
    const key = Math.round(size * 10) / 10;
    chars.set(key, (chars.get(key) ?? 0) + text.length);
  }
  let [usual, most] = [1, 0];
  for (const [size, count] of chars) if (count > most) [usual, most] = [size, count];
  return usual;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
