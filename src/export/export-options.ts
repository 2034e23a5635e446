import type { Language } from '../model/language.ts';
import type { Lexicon } from '../redact/lexicon.ts';
import type { RedactionLevel } from '../redact/redact-record.ts';

/** What separates values and how dates are written: for programs, or for Excel in French. */
export const CSV_DIALECTS = ['rfc4180', 'excel'] as const;
export type CsvDialect = (typeof CSV_DIALECTS)[number];

export interface ExportOptions {
  readonly language: Language;
  readonly version: string; // of the program
  readonly csv: CsvDialect;
  /** Who is hidden in every export; null for the default of each: none in records.jsonl, agents elsewhere. */
  readonly redact: RedactionLevel | null;
  readonly lexicon: Lexicon;
  /** The address of the archive's root, relative to the exports, ending in a slash; null for no links to files. */
  readonly filesAt: string | null;
}
