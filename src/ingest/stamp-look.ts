import { isValidDate } from '../model/calendar.ts';
import { fold } from '../model/fold.ts';
import { isSiren } from '../model/siren.ts';
import { extentOf } from './baseline.ts';
import type { OcrLine, OcrPage, PixelBox } from './ocr-engine.ts';

/** What a stamp of the télétransmission says on its rows, as bad copies leave it. */
const ROWS: readonly RegExp[] = [
  /\b(envo|recu|recep|accus)[a-z]{0,6}.{0,12}\b[pf]r.{2,4}c.{0,2}u?re\b/,
  /\b(affich|publi)[a-z]{0,3}\b.{0,3}\ble\b/,
  /\b[il1|]d\s?[:;.]?\s?\d{2,3}/,
  /\b\d{3}\W{0,2}\d{9}\W{0,2}\d{6,8}\b/,
];
const IDENTIFIER_RE =
  /(?<![0-9A-Z])(\d{3}|0?2[AB])-(\d{9})-(\d{4})(\d{2})(\d{2})-[0-9A-Z_./-]{1,40}-[A-Z]{2}(?![0-9A-Z])/g;
const [OLDEST, NEWEST] = [2004, 2100]; // years

/** Whether a text holds an identifier of an act whose parts are all possible. */
export function holdsIdentifier(text: string): boolean {
  for (const [, , siren = '', year, month, day] of text.replace(/\s/g, '').matchAll(IDENTIFIER_RE)) {
    const inTime = Number(year) >= OLDEST && Number(year) < NEWEST;
    if (inTime && isSiren(siren) && isValidDate(`${year}-${month}-${day}`)) return true;
  }
  return false;
}

/** Heights of a row that a stamp reaches beyond the rows that were read of it. */
const REACH = { up: 4, down: 4, left: 3, right: 12 } as const;
const NEAR = 6; // heights between two rows of one stamp

/** Where the stamp of a page is that has to be looked at again, since its identifier was not read; else null. */
export function stampToReadAgain(page: OcrPage): PixelBox | null {
  const lines = page.paragraphs.flatMap((paragraph) => paragraph.lines);
  const rows = lines.filter(isStampRow);
  const [first] = rows;
  if (first === undefined) return null;
  const height = heightOf(first);
  const near = rows.filter((row) => Math.abs(boxOf(row).top - boxOf(first).top) <= NEAR * height);
  if (near.some((line) => holdsIdentifier(textOf(line)))) return null;
  const boxes = near.map(boxOf);
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - REACH.left * height,
    right: Math.max(...boxes.map(({ right }) => right)) + REACH.right * height,
    top: Math.min(...boxes.map(({ top }) => top)) - REACH.up * height,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + REACH.down * height,
  };
}

/** Whether a line looks like a row of a stamp. */
export function isStampRow(line: OcrLine): boolean {
  const text = fold(textOf(line));
  return ROWS.some((row) => row.test(text));
}

export function textOf({ words }: OcrLine): string {
  return words.map(({ text }) => text).join(' ');
}

/** What the words of a line cover. */
export const boxOf = ({ words }: OcrLine): PixelBox => extentOf(words);

/** The usual height of a line's words, in pixels. */
export function heightOf({ words }: OcrLine): number {
  const heights = words.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 1;
}
