import type { DocumentKind, Severity } from '../../model/record.ts';

/** The tables that an archive is exported as. */
export const TABLE_NAMES = ['conventions', 'parties', 'dates', 'deviations'] as const;
export type TableName = (typeof TABLE_NAMES)[number];
export type Outcome = 'ok' | 'warnings' | 'quarantined';

/** The command that makes exports, and what exports say, in one language. Arguments are ready to print. */
export interface ExportsWording {
  readonly sheets: Readonly<Record<TableName, string>>;
  readonly columns: Readonly<Record<string, string>>; // by key; every column of every table has one
  readonly severities: Readonly<Record<Severity, string>>;
  readonly severityHeads: Readonly<Record<Exclude<Severity, 'info'>, string>>; // plural, above numbers
  readonly severityCounts: Readonly<Record<Exclude<Severity, 'info'>, (count: number) => string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly precisions: Readonly<Record<'day' | 'month' | 'year' | 'none', string>>;
  readonly openReport: string;
  readonly count: (number: number) => string; // digits in groups

  readonly skip: string;
  readonly title: string;
  readonly headline: (conventions: number, critical: number) => string;
  readonly nothingRead: string;
  readonly worst: Readonly<Record<Exclude<Severity, 'info'> | 'clean', (count: number) => string>>;
  readonly glance: string;
  readonly facts: Readonly<
    Record<'documents' | 'warnings' | 'quarantine' | 'duplicates' | 'years' | 'departements', string>
  >;
  readonly byDepartement: string;
  readonly byYear: string;
  readonly group: Readonly<Record<'departement' | 'year' | 'conventions' | 'worst', string>>;
  readonly others: (count: number) => string;
  readonly unknownDepartement: string;
  readonly unknownYear: string;
  readonly conventions: string;
  readonly rows: Readonly<
    Record<'convention' | 'departement' | 'year' | 'deviations' | 'grade' | 'outcome', string>
  >;
  readonly noDeviation: string;
  readonly incomplete: string;
  readonly search: string;
  readonly searchHint: string;
  readonly sortBy: string;
  readonly all: Readonly<Record<'departement' | 'year' | 'severity' | 'outcome', string>>;
  readonly severityFilter: Readonly<Record<Exclude<Severity, 'info'> | 'clean', string>>;
  readonly reset: string;
  readonly shown: string; // with {from}, {to} and {count}
  readonly noneShown: string;
  readonly previous: string;
  readonly next: string;
  readonly quarantine: (count: number) => string;
  readonly quarantineAbout: string;
  readonly quarantineColumns: readonly [file: string, reason: string, code: string];
  readonly duplicates: (count: number) => string;
  readonly duplicateColumns: readonly [file: string, first: string];
  readonly sameData: string;
  readonly redacted: Readonly<Record<'none' | 'agents' | 'all', string>>;
  readonly footer: (version: string) => string;

  readonly command: {
    readonly about: string;
    readonly argument: string;
    readonly argumentName: string;
    readonly out: string;
    readonly csv: string;
    readonly redact: string; // of this command
    readonly redactReport: string; // of check
    readonly redactRecord: string; // of extract
    readonly files: string;
    readonly examples: string;
    readonly notARecord: (place: string) => string;
    readonly noRecord: (source: string) => string;
    readonly done: (read: number, failed: number, folder: string) => string;
  };
}
