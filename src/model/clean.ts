import type { SourceDocument } from './document.ts';
import type { Reading } from './reading.ts';
import type { Stamp } from './record.ts';
import type { Range, Span } from './span.ts';

export type MaskReason = 'stamp' | 'furniture' | 'toc' | 'footnote';

/** A stretch of the raw text that is not the text of the convention, and why. */
export interface Mask {
  readonly range: Range; // in the raw text
  readonly reason: MaskReason;
}

/** What the document itself says that it holds: a line of its table of contents. */
export interface TocEntry {
  readonly kind: 'preamble' | 'article' | 'annex';
  readonly number: string | null;
  readonly title: string;
  readonly page: number | null; // as printed
  readonly span: Span;
}

/** A document with what is not its text set apart: masked, never cut. */
export interface CleanDocument {
  readonly document: SourceDocument;
  readonly masks: readonly Mask[]; // in order, none overlapping
  readonly stamps: readonly Stamp[];
  readonly toc: readonly TocEntry[];
  readonly reading: Reading;
}
