import type { Box, PlacedWord } from '../model/word-map.ts';
import { baselineOf, extentOf, usualSlope } from './baseline.ts';
import { cleanLine } from './decode-text.ts';
import type { Baseline, OcrPage, OcrWord, PixelBox } from './ocr-engine.ts';
import { BLANK_LINE, type DraftLine } from './page-draft.ts';

/** The words of a page as lines of text. */
export interface OcrText {
  readonly lines: readonly DraftLine[];
  readonly confidence: number | null; // 0 to 1, the mean over words; null where none says
}

const CELL_GAP = 2.2; // heights of the line's words
/** In usual pitches: a gap that parts paragraphs, and one that does where the engine saw a new paragraph as well. */
const PARAGRAPH = 1.25;
const LIKELY_PARAGRAPH = 1.15;

interface Row {
  readonly words: readonly OcrWord[];
  readonly left: number;
  readonly right: number;
  readonly height: number; // of its usual word
  readonly baseline: Baseline;
  readonly starts: boolean; // the engine begins a paragraph here
}

/** How the words of a picture become those of a page. */
export interface OcrPlacing {
  /** Leaves words out. */
  readonly drop?: ((word: OcrWord) => boolean) | undefined;
  /** Where a rectangle of the picture lies on the page; without it, words have no places. */
  readonly place?: ((box: PixelBox) => Box) | undefined;
}

/** Writes what OCR read as lines, paragraphs parted by blank lines and cells by tabs. */
export function linesOfOcr(page: OcrPage, { drop = () => false, place }: OcrPlacing = {}): OcrText {
  const rows = rowsOf(page, drop);
  const pitch = pitchOf(rows);
  const lines: DraftLine[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && isBreak(before, row, pitch)) lines.push(BLANK_LINE);
    lines.push({ ...lineOf(row, closesLater(rows, index), place), size: null, font: null });
  }
  return { lines, confidence: meanConfidence(rows.flatMap(({ words }) => words)) };
}

const LetterRe = /[\p{L}\p{N}]/u;

/** Over words with letters or digits: what OCR makes of leaders and rules says nothing about how well it reads. */
function meanConfidence(words: readonly OcrWord[]): number | null {
  const known = words.flatMap(({ text, confidence }) =>
    confidence === null || !LetterRe.test(text) ? [] : [confidence],
  );
  const sum = known.reduce((total, confidence) => total + confidence, 0);
  return known.length === 0 ? null : Math.round((sum / known.length) * 100) / 10_000;
}

function rowsOf({ paragraphs }: OcrPage, drop: (word: OcrWord) => boolean): readonly Row[] {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.lines
      .map((line) => ({
        ...line,
        words: line.words.filter((word) => word.text.trim() !== '' && !drop(word)),
      }))
      .filter(({ words }) => words.length > 0)
      .map((line, index) => ({ ...line, starts: index === 0 })),
  );
  const slope = usualSlope(lines.flatMap(({ words, baseline }) => (baseline === null ? [words] : [])));
  return lines.map(({ words, baseline, starts }) => {
    const { left, right } = extentOf(words);
    const height = middle(words.map(({ box }) => box.bottom - box.top)) ?? 1;
    return { words, left, right, height, starts, baseline: baseline ?? baselineOf(words, slope) };
  });
}

function isBreak(before: Row, row: Row, pitch: number): boolean {
  const down = downFrom(before, row);
  if (down <= 0 || row.left > before.right || before.left > row.right) return true;
  return down > (row.starts ? LIKELY_PARAGRAPH : PARAGRAPH) * pitch;
}

/** How far a row stands below another, in pixels, where both have words: pages are scanned askew. */
function downFrom(before: Row, row: Row): number {
  const x = Math.max(before.left, row.left);
  return heightAt(row.baseline, x) - heightAt(before.baseline, x);
}

function heightAt({ left, top, right, end }: Baseline, x: number): number {
  return right > left ? top + ((x - left) / (right - left)) * (end - top) : top;
}

/** The usual distance of lines, in pixels: the commonest over pairs of lines that follow each other. */
function pitchOf(rows: readonly Row[]): number {
  const gaps: number[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const gap = before === undefined ? 0 : downFrom(before, row);
    if (gap > 0 && gap < 4 * row.height) gaps.push(gap);
  }
  return commonest(gaps) ?? 1.6 * (middle(rows.map(({ height }) => height)) ?? 1);
}

/** The value that most others are within four hundredths of; the smallest of several. */
function commonest(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  let [best, most, from] = [null as number | null, 1, 0];
  for (let to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) > 1.08 * (sorted[from] ?? 0)) from++;
    if (to - from + 1 > most) [best, most] = [sorted[(from + to) >> 1] ?? null, to - from + 1];
  }
  return best;
}

function middle(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

const BULLET_LIKE_RE = /^([^\p{L}\p{N}([]{1,2}|[eo])$/u;
const ARROW_LIKE_RE = /^[»>]{1,2}$/;
const BLOB = 0.45; // of the line's height
const QUOTE_LINES = 8;

/** A bullet, whatever OCR took it for: a square blob before the first word, too small to be that sign. */
function isBullet({ words, height }: Row, quoted: boolean): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !BULLET_LIKE_RE.test(first.text)) return false;
  if (ARROW_LIKE_RE.test(first.text)) return true;
  if (first.text === '«' && quoted) return false;
  const { left, top, right, bottom } = first.box;
  const [wide, high] = [right - left, bottom - top];
  return wide <= BLOB * height && high <= BLOB * height && wide <= 1.6 * high && high <= 1.6 * wide;
}

/** A quotation that a row opens is closed on it or soon after. */
function closesLater(rows: readonly Row[], index: number): boolean {
  return rows
    .slice(index, index + QUOTE_LINES)
    .some(({ words }, at) => words.some(({ text }, word) => text.includes('»') && (at === 0 || word > 0)));
}

function lineOf(row: Row, quoted: boolean, place: OcrPlacing['place']): Pick<DraftLine, 'text' | 'words'> {
  const { words, height } = row;
  const placed: PlacedWord[] = [];
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const wide = before !== undefined && word.box.left - before.box.right >= CELL_GAP * height;
    if (index > 0) text += wide ? '\t' : ' ';
    const start = text.length;
    text += index === 0 && isBullet(row, quoted) ? '•' : word.text;
    if (place === undefined) continue;
    const confidence = word.confidence === null ? null : word.confidence / 100;
    placed.push({ range: { start, end: text.length }, box: place(word.box), confidence });
  }
  // What makes a line clean never changes its length.
  return { text: cleanLine(text), ...(place === undefined ? {} : { words: placed }) };
}
