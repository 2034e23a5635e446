import type { z } from 'zod';
import type { IngestOptions } from '../ingest/read-document.ts';
import type { CheckRules } from '../model/check-rule.ts';
import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';
import type { Specimen } from '../model/specimen.ts';
import type { OcrChoice } from './command-line.ts';

/** One file to read. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly file: string; // base name, for people
  readonly language: Language;
  readonly onPage: (done: number, total: number) => void;
}

/** What its checks say, and the texts on which they must speak. */
export type Checks = z.infer<typeof CheckRules>;

/** The program behind the commands: from bytes to a record. */
export interface Analyst {
  readonly version: string; // of the program
  readonly rulesSha256: string;
  readonly checks: Checks;
  /** Rejects with an `InputError` when the file holds nothing that can be read. */
  analyse(reading: Reading): Promise<ConventionRecord>;
  /** What a model is learnt from; rejects as `analyse` does. */
  specimen(reading: Reading): Promise<Specimen>;
  close(): Promise<void>;
}

/** Starts an analyst; rejects with an `InputError` when the rules or the installation are broken. */
export type OpenAnalyst = (options: {
  readonly ocr: OcrChoice;
  readonly workers?: number | null; // pages that OCR reads at once; one a core where none is given
  readonly model?: { readonly file: string; readonly text: string } | null; // the default one where none is given
  readonly reading?: Pick<IngestOptions, 'blank' | 'parserWarnings'>;
}) => Promise<Analyst>;
