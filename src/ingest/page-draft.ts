import type { PageState } from '../model/document.ts';
import type { PlacedWord } from '../model/word-map.ts';

/** A line of a page before the pages are joined. An empty text is the blank line between two paragraphs. */
export interface DraftLine {
  readonly text: string;
  readonly size: number | null; // font size in points, where the source tells
  readonly font: string | null; // its usual font, a key of the source
  readonly words?: readonly PlacedWord[]; // in order, ranges in `text`; absent where the source has no places
}

/** A page as a reader leaves it. */
export interface PageDraft {
  readonly state: PageState;
  readonly reason: string | null;
  readonly confidence: number | null;
  readonly lines: readonly DraftLine[];
}

/** What a reader makes of the bytes of one type. */
export interface DraftDocument {
  readonly mediaType: string;
  readonly pages: readonly PageDraft[];
  readonly boldFonts: ReadonlySet<string>;
}

/** The blank line between two paragraphs. */
export const BLANK_LINE: DraftLine = { text: '', size: null, font: null };

/** Lines that carry nothing but text. */
export function plainLines(text: string): readonly DraftLine[] {
  return text.split('\n').map((line) => ({ text: line, size: null, font: null }));
}

/** A page that has no text, and why. */
export function emptyPage(state: PageState, reason: string | null): PageDraft {
  return { state, reason, confidence: null, lines: [] };
}
