import type { ArchiveEntry } from '../model/archive-entry.ts';
import { type Departement, departementOf, yearOf } from '../model/place-and-year.ts';
import { type ConventionRecord, SEVERITIES, type Severity } from '../model/record.ts';
import { type RedactionLevel, redact } from '../redact/redact-record.ts';
import { reasonWords } from '../report/batch.ts';
import type { ExportOptions } from './export-options.ts';

/** A document of the archive as its exports show it, persons hidden. */
export interface ShownDocument {
  readonly entry: ArchiveEntry;
  readonly path: string; // to show
  readonly duplicateOf: string | null; // to show
  readonly file: string | null; // its address
  readonly report: string | null; // the address of its report
  readonly reason: string | null; // of its code, in words
  readonly record: ConventionRecord | null;
  readonly departement: Departement | null;
  readonly year: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A document to show, and its record for `records.jsonl`. */
export interface Prepared {
  readonly shown: ShownDocument;
  readonly json: ConventionRecord | null;
}

/** Prepares documents for their exports: hides persons as the options ask for, works out what several exports say. */
export function preparer(options: ExportOptions): (entry: ArchiveEntry) => Prepared {
  return (entry) => prepare(entry, options);
}

function prepare(entry: ArchiveEntry, options: ExportOptions): Prepared {
  const { record, path, duplicateOf, code } = entry;
  const seen = (level: RedactionLevel) => (record === null ? null : redact(record, level, options.lexicon));
  const shownLevel = options.redact ?? 'agents';
  const people = seen(shownLevel);
  const json = (options.redact ?? 'none') === shownLevel ? people : seen(options.redact ?? 'none');
  const hide = (text: string): string => people?.hide(text) ?? text;
  const shown = {
    entry,
    path: hide(path),
    duplicateOf: duplicateOf === null ? null : hide(duplicateOf),
    file: hide(path) === path && record !== null ? addressOf(path, options.filesAt) : null,
    report: record === null ? null : `reports/${reportName(entry.key)}`,
    reason: code === null ? null : reasonWords(code, null, options.language),
    record: people?.record ?? null,
    departement: record === null ? null : departementOf(record),
    year: record === null ? null : yearOf(record),
    counts: countsOf(record),
  };
  return { shown, json: json?.record ?? null };
}

/** The name of a report: the key of its result, which has to be one that any system takes for a name. */
export function reportName(key: string): string {
  if (!/^[\w-]{1,128}$/.test(key)) throw new RangeError('a key holds letters, digits, - and _ only');
  return `${key}.html`;
}

/** The address of a file of the archive; null for a path that leaves it, or that has no address. */
export function addressOf(path: string, filesAt: string | null): string | null {
  const steps = path.split('/');
  if (filesAt === null || steps.some((step) => step === '' || step === '.' || step === '..')) return null;
  if (/[\p{Cc}\p{Cs}\\]/u.test(path)) return null;
  return filesAt + steps.map(encodeURIComponent).join('/');
}

function countsOf(record: ConventionRecord | null): ShownDocument['counts'] {
  const counts = { critical: 0, major: 0, minor: 0, info: 0 };
  for (const { severity } of record?.findings ?? []) counts[severity]++;
  return counts;
}

/** The gravest severity that counts as a deviation, null where there is none. */
export function worstIn(counts: ShownDocument['counts']): Exclude<Severity, 'info'> | null {
  const found = SEVERITIES.find((severity) => counts[severity] > 0);
  return found === undefined || found === 'info' ? null : found;
}
