import type { CleanDocument } from '../model/clean.ts';
import { pageAt } from '../model/document.ts';
import type { ConventionRecord } from '../model/record.ts';
import type { Range, Span, SpanBox } from '../model/span.ts';
import { isWord, rowsOfText } from '../model/text-rows.ts';
import { type Box, boxOf, leastConfidence, type WordMap } from '../model/word-map.ts';

/** Of a place with more lines, a rectangle a page says enough. */
const MOST_LINES = 12;

interface Places {
  readonly clean: CleanDocument;
  readonly words: WordMap;
}

/** A record whose spans say where they stand on their pages, as far as the source tells. */
export function withPlaces(record: ConventionRecord, clean: CleanDocument): ConventionRecord {
  const { words } = clean.document;
  return words === undefined ? record : placed(record, { clean, words });
}

/** A value like another, each span in it with its place. */
function placed<Value>(value: Value, places: Places): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => placed(item, places)) as Value;
  if (value === null || typeof value !== 'object') return value;
  if (isSpan(value)) return { ...value, ...placeOf(value, places) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, placed(item, places)])) as Value;
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value && 'page' in value;

function placeOf(span: Span, { clean, words }: Places): Pick<Span, 'boxes' | 'confidence'> {
  const rows = rowsOfText(clean, words, span);
  if (rows.length === 0) return {};
  const lines = linesOf(rows, span, { clean, words });
  if (lines.length > MOST_LINES) return { boxes: pagesOf(lines).map(rounded) };
  const confidence = leastConfidence(
    words,
    rows.filter((row) => isWord(clean.document.text, words, row)),
  );
  return { boxes: lines.map(rounded), ...(confidence === null ? {} : { confidence }) };
}

/** A rectangle for each line of the raw text that the words of a place stand on. */
function linesOf(rows: readonly number[], span: Range, { clean, words }: Places): readonly SpanBox[] {
  const { text, pages } = clean.document;
  const lines: { page: number; box: Box }[] = [];
  let reached = -1;
  for (const row of rows) {
    const start = words.starts[row] ?? 0;
    const box = boxOf(words, row, span);
    const last = lines.at(-1);
    if (last !== undefined && !/[\n\f]/.test(text.slice(reached, start))) last.box = around(last.box, box);
    else lines.push({ page: pageAt(pages, start), box });
    reached = words.ends[row] ?? 0;
  }
  return lines.map(({ page, box }) => [page, ...box]);
}

/** A rectangle for each page. */
function pagesOf(lines: readonly SpanBox[]): readonly SpanBox[] {
  const pages = new Map<number, Box>();
  for (const [page, ...box] of lines) pages.set(page, around(pages.get(page) ?? box, box));
  return [...pages].map(([page, box]) => [page, ...box]);
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Ten-thousandths of a page: less than a tenth of a millimetre. */
function rounded([page, left, top, right, bottom]: SpanBox): [number, number, number, number, number] {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return [page, round(left), round(top), round(right), round(bottom)];
}
