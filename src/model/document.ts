import type { Range } from './span.ts';
import type { WordMap } from './word-map.ts';

export const PAGE_STATES = ['text', 'ocr', 'blank', 'damaged', 'skipped'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** A page of the source. Its range is in the raw text and leaves out the form feed that follows it. */
export interface Page {
  readonly number: number; // from 1
  readonly range: Range;
  readonly state: PageState;
  readonly reason: string | null; // why the page is not plain; a code of rules, never text of the document
  readonly confidence: number | null; // 0 to 1, OCR only
}

/** How a line looks, where the source tells: PDF with a text layer. */
export interface LineLook {
  readonly range: Range; // in the raw text
  readonly size: number; // font size over the document's usual one; 1 is body text
  readonly bold: boolean;
}

export const TEXT_KINDS = ['native', 'ocr', 'mixed', 'plain'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Where a document came from: enough to know it again, nothing about the machine. */
export interface Source {
  readonly file: string; // base name, for people
  readonly sha256: string; // of the bytes
  readonly bytes: number;
  readonly mediaType: string;
  readonly textKind: TextKind;
}

/**
 * A document as it was read, before any cleaning. `text` is the raw text that every span points into:
 * pages joined by one form feed, lines by line feeds, a blank line where the layout leaves one.
 */
export interface SourceDocument {
  readonly source: Source;
  readonly text: string;
  readonly pages: readonly Page[];
  readonly looks: readonly LineLook[]; // in order; empty where nothing is known
  readonly words?: WordMap; // absent where the source has no places
}

/** The number of the page that holds an offset of the raw text; a form feed belongs to the page it ends. */
export function pageAt(pages: readonly Page[], offset: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const page = pages[middle];
    if (page !== undefined && page.range.start <= offset) low = middle;
    else high = middle - 1;
  }
  return pages[low]?.number ?? 1;
}
