import type { SourceDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { confidenceAt, rowsIn } from '../model/word-map.ts';

/** The mean that OCR gives to words of clean scans: from here on, what it read is what is printed. */
const LEGIBLE = 0.8;

/** How far a judgement may be trusted by what it was read from, 0 to 1: 1 where no OCR read it, or read it well. */
export function legibilityOf({ words }: SourceDocument, span: Span | null): number {
  if (words === undefined || span === null) return 1;
  const { start, end } = rowsIn(words, span);
  let [sum, count] = [0, 0];
  for (let row = start; row < end; row++) {
    const confidence = confidenceAt(words, row);
    if (confidence === null) continue;
    sum += confidence;
    count++;
  }
  const mean = count === 0 ? 1 : sum / count;
  return mean < LEGIBLE ? Math.round(mean * 100) / 100 : 1;
}
