import type { TextKind } from '../../model/document.ts';
import type { InputErrorCode } from '../../model/input-error.ts';
import type { Language } from '../../model/language.ts';
import type { DocumentKind, FindingCode, PartyKind, Severity, Term } from '../../model/record.ts';

/** Every sentence that a report or an error says, in one language. Arguments are ready to print. */
export interface Wording {
  readonly language: Language; // dates and durations are spoken in it
  readonly quote: (text: string) => string;
  readonly unknown: string; // a term that the document does not state

  readonly labels: {
    readonly pages: string;
    readonly parties: string;
    readonly term: string;
    readonly signature: string;
    readonly stamps: string;
  };
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly period: (from: string, to: string) => string;

  readonly pages: (count: number) => string;
  readonly textKinds: Readonly<Record<TextKind, string>>;
  readonly confidence: (percent: string) => string;
  readonly grade: (grade: string) => string;
  readonly pageStates: Readonly<Record<PageTrouble, (numbers: string, count: number) => string>>;
  readonly pageReasons: Readonly<Record<string, string>>;

  readonly noParty: string;
  readonly noName: string;
  readonly alias: (alias: string) => string;
  readonly registry: (kind: PartyKind, code: string, siren: string | null) => string;

  readonly between: (start: string, end: string) => string;
  readonly from: (start: string) => string;
  readonly until: (end: string) => string;
  readonly renewals: Readonly<Record<NonNullable<Term['renewal']>, string>>;

  readonly signedAt: (place: string | null, date: string | null) => string;
  readonly copies: (count: number) => string;
  readonly noSignature: string;

  readonly noStamp: string;
  readonly act: (number: string, date: string, siren: string) => string;
  readonly unreadAct: string;
  readonly stampDates: Readonly<
    Record<'sent' | 'received' | 'posted' | 'published', (date: string) => string>
  >;
  readonly onPages: (numbers: string, count: number) => string;
  readonly moreStamps: (count: number) => string;

  readonly severities: Readonly<Record<Severity, string>>;
  readonly severityCounts: Readonly<Record<Severity, (count: number) => string>>;
  readonly codes: Readonly<Record<FindingCode, string>>;
  readonly deviations: (count: number, parts: string) => string;
  readonly explained: (count: number, total: number, model: string) => string; // by an earlier model
  readonly explainedBy: string;
  readonly noDeviation: string;
  readonly notCompared: string;
  readonly onReadPagesOnly: string;
  readonly hiddenInfo: (count: number) => string;
  readonly infoHeading: (count: number) => string;
  readonly places: Readonly<Record<string, string>>;
  readonly article: (number: string) => string;
  readonly annex: (number: string) => string;
  readonly page: (number: number) => string;
  readonly expected: (text: string) => string;
  readonly unsure: (percent: string) => string;

  /** What is wrong with an input, and what to do about it. `detail` is that of the error. */
  readonly inputErrors: Readonly<Record<InputErrorCode, (detail: string | null) => string>>;
}

/** A page that was not read in the plain way. */
export type PageTrouble = 'blank' | 'damaged' | 'skipped' | 'remarked';
