import type { CleanDocument } from '../model/clean.ts';
import type { Span } from '../model/span.ts';
import { isWord, rowsOfText } from '../model/text-rows.ts';
import { confidenceAt } from '../model/word-map.ts';

/** The mean that OCR gives to words of clean scans: from here on, what it read is what is printed. */
const LEGIBLE = 0.8;

/** How far a judgement may be trusted by what it was read from, 0 to 1: 1 where no OCR read it, or read it well. */
export function legibilityOf(clean: CleanDocument, span: Span | null): number {
  const { words } = clean.document;
  if (words === undefined || span === null) return 1;
  const known = rowsOfText(clean, words, span)
    .filter((row) => isWord(clean.document.text, words, row))
    .flatMap((row) => confidenceAt(words, row) ?? []);
  const mean = known.length === 0 ? 1 : known.reduce((sum, each) => sum + each, 0) / known.length;
  return mean < LEGIBLE ? Math.round(mean * 100) / 100 : 1;
}
