import type { DurationRow, Ending, SetAside, Side, Variant, Verdict } from '../../model/atlas.ts';
import type { PartyKind, Severity } from '../../model/record.ts';

/** What the atlas says in one language. Arguments are ready to print. */
export interface AtlasWording {
  readonly title: string;
  readonly skip: string;
  readonly about: (model: string) => string;
  readonly size: (conventions: number, departements: number, years: string | null) => string;
  readonly setAside: Readonly<Record<SetAside['reason'], (count: number) => string>>;
  readonly footer: (version: string) => string;
  readonly contents: string;
  readonly sections: Readonly<
    Record<
      | 'news'
      | 'matrix'
      | 'clauses'
      | 'departements'
      | 'years'
      | 'competences'
      | 'durations'
      | 'calendar'
      | 'conventions',
      string
    >
  >;
  readonly letters: Readonly<Record<Verdict, string>>; // one sign each, all different
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictMeanings: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  readonly sideMeanings: Readonly<Record<Side, string>>;
  readonly filter: string;
  readonly shown: string; // `{n}` and `{all}` stand for the counts
  readonly unknown: string;
  readonly none: string;
  readonly article: (number: string, title: string) => string;
  readonly departement: (code: string, name: string | null) => string;
  readonly news: {
    readonly shares: (verdicts: readonly { readonly share: string; readonly verdict: string }[]) => string;
    readonly sides: (total: number) => string;
    readonly noDrift: string;
    readonly breaches: string;
    readonly noBreaches: string;
    readonly changes: string;
    readonly change: (year: number) => string;
    readonly columns: readonly [wording: string, who: string, years: string, obligation: string];
  };
  readonly matrix: {
    readonly introduction: (by: 'convention' | 'departement') => string;
    readonly cell: (clause: string, verdict: string, count: number, of: number) => string;
    readonly row: Readonly<Record<'convention' | 'departement', string>>;
  };
  readonly clauses: {
    readonly introduction: string;
    readonly model: string;
    readonly optional: string;
    readonly moved: (count: number) => string;
    readonly singles: (count: number) => string;
    readonly others: (count: number) => string;
    readonly assembled: (ways: number, most: number, of: number) => string;
    readonly nothing: string;
  };
  readonly who: (variant: Variant) => string;
  readonly years: (first: number | null, last: number | null) => string;
  readonly departements: {
    readonly introduction: string;
    readonly columns: readonly [departement: string, conventions: string, conform: string];
    readonly houses: string;
    readonly noHouse: string;
    readonly share: (count: number, of: number) => string;
    readonly tooFew: string;
  };
  readonly time: {
    readonly introduction: string;
    readonly columns: readonly [year: string, vintage: string, conventions: string];
  };
  readonly competences: {
    readonly introduction: string;
    readonly none: string;
    readonly columns: readonly [domain: string, holders: string, overlap: string, gap: string];
    readonly issues: string;
    readonly overlap: string;
    readonly gap: string;
    readonly issueColumns: readonly [convention: string, issue: string, domain: string, holders: string];
    readonly noIssues: string;
    readonly kinds: Readonly<Record<PartyKind, string>>;
  };
  readonly durations: {
    readonly roles: Readonly<Record<DurationRow['role'], string>>;
    readonly columns: readonly [period: string, value: string, conventions: string, departements: string];
  };
  readonly calendar: {
    readonly introduction: string;
    readonly columns: readonly [end: string, notice: string, convention: string, renewal: string];
    readonly renewals: Readonly<Record<NonNullable<Ending['renewal']> | 'unknown', string>>;
    readonly end: (convention: string) => string;
    readonly lastNotice: (convention: string) => string;
    readonly description: (file: string, end: string, notice: string | null) => string;
    readonly more: (count: number) => string;
  };
  readonly conventions: {
    readonly columns: readonly [
      convention: string,
      departement: string,
      year: string,
      vintage: string,
      drifts: string,
    ];
    readonly more: (count: number) => string;
  };
  readonly charts: {
    readonly years: string;
    readonly sides: string;
    readonly durations: string;
    readonly endings: string;
    readonly competences: string;
    readonly perConvention: string;
    readonly share: string;
    readonly count: string;
  };
  readonly command: {
    readonly noRecords: (inputs: string) => string;
    readonly done: (conventions: number, setAside: number, folder: string) => string;
  };
}
