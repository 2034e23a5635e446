import type { CleanDocument } from '../../model/clean.ts';
import type { Range } from '../../model/span.ts';
import { confidenceAt, hasConfidence, rowsIn } from '../../model/word-map.ts';
import type { Token } from './tokens.ts';

/** How sure OCR was of the word that it doubted most in a range of the reading, 0 to 1; null where no OCR says. */
export type Certainty = (range: Range) => number | null;

/** Nobody says: a text layer, a plain text. */
export const UNKNOWN_CERTAINTY: Certainty = () => null;

/**
 * Measured on clean and bad scans with their truth: of the words that OCR is this sure of, one in two hundred is misread, and
 * then mostly by one sign; of those that it doubts, one in three.
 */
const SURE = 0.9;
const DOUBTED = 0.6;

/** What OCR says of the words of a document. */
export function certaintyOf({ document: { words }, reading }: CleanDocument): Certainty {
  if (words === undefined || !hasConfidence(words)) return UNKNOWN_CERTAINTY;
  return ({ start, end }) => {
    const raw = { start: reading.offsets[start] ?? 0, end: (reading.offsets[end - 1] ?? 0) + 1 };
    // A word that a page break parts may have a stamp between its halves.
    const rows = raw.end - raw.start > 2 * (end - start) + 2 ? { start: 0, end: 0 } : rowsIn(words, raw);
    let least: number | null = null;
    for (let row = rows.start; row < rows.end; row++) {
      const confidence = confidenceAt(words, row);
      if (confidence !== null && (least === null || confidence < least)) least = confidence;
    }
    return least;
  };
}

/** A word that stands on paper as it was read. */
export const isSure = ({ confidence }: Pick<Token, 'confidence'>): boolean => (confidence ?? 0) >= SURE;

/** A word that may be anything on paper. */
export const isDoubted = ({ confidence }: Pick<Token, 'confidence'>): boolean => (confidence ?? 1) < DOUBTED;
