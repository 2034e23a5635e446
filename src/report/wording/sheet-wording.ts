import type { Category, DateRole, DurationFact, Ledger, PartyKind } from '../../model/record.ts';

/** A table of facts: its title and the heads of its columns; without heads it is a list. */
export interface TableWording {
  readonly title: string;
  readonly columns: readonly string[];
}

/** What a report on paper or in a browser says besides the words of every report. Arguments are ready to print. */
export interface SheetWording {
  readonly skip: string;
  readonly title: (documents: number) => string;
  readonly documents: string;
  readonly index: readonly [file: string, kind: string, deviations: string];
  readonly noDeviationShort: string;
  readonly unread: (files: number) => string;
  readonly showInfos: string; // opens what is only worth knowing
  readonly nothingNew: string; // where every deviation is accepted
  readonly accepted: (count: number) => string;

  readonly summary: string;
  readonly deviations: string;
  readonly legend: readonly [deleted: string, between: string, inserted: string, after: string];
  readonly modelText: string;
  readonly documentText: string;
  readonly quoted: string;
  readonly expected: string;

  readonly facts: string;
  readonly tables: Readonly<
    Record<
      'parties' | 'dates' | 'durations' | 'competences' | 'domains' | 'references' | 'signatories' | 'stamps',
      TableWording
    >
  >;
  readonly nothing: string; // in a table without rows
  readonly incomplete: string; // a date that cannot be read whole
  readonly authorised: (by: string) => string;
  readonly until: (date: string) => string;
  readonly onDate: (date: string) => string;
  readonly dateRoles: Readonly<Record<DateRole, string>>;
  readonly durationRoles: Readonly<Record<DurationFact['role'], string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly partyKinds: Readonly<Record<PartyKind, string>>;
  readonly domainNames: Readonly<Record<string, string>>;

  readonly reading: string;
  readonly ledger: string;
  readonly ledgerColumns: readonly [part: string, characters: string, share: string];
  readonly ledgerParts: Readonly<Record<keyof Ledger, string>>;
  readonly thousands: string; // what parts them
  readonly percent: (share: number) => string; // of a hundred, to a tenth
  readonly versions: string;
  readonly versionLabels: Readonly<Record<'program' | 'rules' | 'file' | 'type' | 'bytes', string>>;
  readonly bytes: (count: string) => string;
  readonly footer: (version: string) => string;
}
