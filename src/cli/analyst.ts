import type { z } from 'zod';
import type { IngestOptions } from '../ingest/read-document.ts';
import type { CheckRules } from '../model/check-rule.ts';
import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';

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
  close(): Promise<void>;
}

/** Starts an analyst; rejects with an `InputError` when the rules or the installation are broken. */
export type OpenAnalyst = (options: {
  readonly ocr: 'tesseract-js' | 'none';
  readonly model?: { readonly file: string; readonly text: string } | null; // the default one where none is given
  readonly workers?: number; // of the OCR; as many as the machine bears where nothing is said
  readonly reading?: Pick<IngestOptions, 'blank' | 'parserWarnings'>;
}) => Promise<Analyst>;
