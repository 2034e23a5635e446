import type { Severity } from '../model/record.ts';
import { excerpt } from '../report/printable.ts';
import { storable } from './cell.ts';
import { type ShownDocument, worstIn } from './shown-document.ts';

/** What counts on the page of an archive: infos are no deviations. */
export const COUNTED = ['critical', 'major', 'minor'] as const;
export type Counted = (typeof COUNTED)[number];
export type Worst = Counted | 'clean';

/** A convention as a line of the page. Every text is fit to show. */
export interface ConventionLine {
  readonly label: string;
  readonly path: string;
  readonly report: string;
  readonly departement: string; // its code, empty where unknown
  readonly departementName: string; // with its code, where a record states the name
  readonly year: string; // empty where unknown
  readonly counts: Readonly<Record<Severity, number>>;
  readonly worst: Worst;
  readonly grade: string;
  readonly outcome: 'ok' | 'warnings';
}

/** Conventions that share a département or a year. */
export interface Group {
  readonly code: string; // empty: unknown
  readonly label: string;
  readonly total: number;
  readonly worst: Readonly<Record<Worst, number>>; // conventions, by their gravest deviation
}

/** A document that was not read, and why. */
export interface Refused {
  readonly path: string;
  readonly reason: string;
  readonly code: string;
}

/** An archive as its page shows it. */
export interface ArchiveView {
  readonly conventions: readonly ConventionLine[]; // worst first
  readonly quarantine: readonly Refused[];
  readonly duplicates: readonly { readonly path: string; readonly first: string }[];
  readonly departements: readonly Group[];
  readonly years: readonly Group[];
  readonly worst: Readonly<Record<Worst, number>>;
}

/** Gathers the view of an archive, a line a document. */
export interface ViewGatherer {
  add(document: ShownDocument): void;
  view(): ArchiveView;
}

const MOST_LABEL = 160; // characters
const NOTHING: Group['worst'] = { critical: 0, major: 0, minor: 0, clean: 0 };

/** Begins a view. */
export function gatherView(): ViewGatherer {
  const conventions: ConventionLine[] = [];
  const quarantine: Refused[] = [];
  const duplicates: ArchiveView['duplicates'][number][] = [];
  const names = new Map<string, string>(); // of départements, by code
  const nameOf = (code: string): string => (names.has(code) ? `${code} ${names.get(code)}` : code);
  return {
    add: (document) => {
      const { entry, path, reason, duplicateOf, departement } = document;
      if (departement !== null && departement.name !== null) names.set(departement.code, departement.name);
      if (duplicateOf !== null) duplicates.push({ path: short(path), first: short(duplicateOf) });
      else if (entry.outcome === 'quarantined')
        quarantine.push({ path: short(path), reason: short(reason ?? ''), code: short(entry.code ?? '') });
      else conventions.push(lineOf(document));
    },
    view: () => ({
      conventions: conventions
        .map((line) => ({ ...line, departementName: nameOf(line.departement) }))
        .sort(worstFirst),
      quarantine,
      duplicates,
      departements: groupsOf(conventions, ({ departement }) => departement, nameOf).sort(
        (a, b) => b.total - a.total || order(a.code, b.code),
      ),
      years: groupsOf(
        conventions,
        ({ year }) => year,
        (year) => year,
      ).sort((a, b) => order(a.code, b.code)),
      worst: tally(conventions),
    }),
  };
}

const short = (text: string): string => excerpt(storable(text), MOST_LABEL);

function lineOf(document: ShownDocument): ConventionLine {
  const { entry, path, report, departement, year, counts, record } = document;
  return {
    label: labelOf(document),
    path: short(path),
    report: report ?? '',
    departement: departement?.code ?? '',
    departementName: departement?.code ?? '',
    year: year ?? '',
    counts,
    worst: worstIn(counts) ?? 'clean',
    grade: record?.quality.grade ?? '',
    outcome: entry.outcome === 'warnings' ? 'warnings' : 'ok',
  };
}

/** What people call a convention by: those who sign beside the Caf. */
function labelOf({ record, path }: ShownDocument): string {
  const names = (record?.parties ?? []).flatMap(({ kind, name }) =>
    kind === 'caf' || name === null ? [] : [name],
  );
  return short(names.length === 0 ? (record?.document.title ?? path) : names.join(', '));
}

function worstFirst(a: ConventionLine, b: ConventionLine): number {
  for (const severity of COUNTED) {
    const more = b.counts[severity] - a.counts[severity];
    if (more !== 0) return more;
  }
  return order(a.label, b.label) || order(a.path, b.path);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupsOf(
  conventions: readonly ConventionLine[],
  codeOf: (line: ConventionLine) => string,
  labelOfCode: (code: string) => string,
): Group[] {
  const groups = new Map<string, ConventionLine[]>();
  for (const line of conventions) {
    const code = codeOf(line);
    const known = groups.get(code);
    if (known === undefined) groups.set(code, [line]);
    else known.push(line);
  }
  return [...groups].map(([code, lines]) => ({
    code,
    label: labelOfCode(code),
    total: lines.length,
    worst: tally(lines),
  }));
}

function tally(lines: readonly ConventionLine[]): Group['worst'] {
  const counts = { ...NOTHING };
  for (const { worst } of lines) counts[worst]++;
  return counts;
}
