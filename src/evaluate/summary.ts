import { SEVERITIES, type Severity } from '../model/record.ts';
import { GROUPS, type GroupName } from './fields.ts';
import { type Counts, sumOf } from './outcome.ts';
import type { FindingCounts, Found } from './score-findings.ts';
import type { RecordScore } from './score-record.ts';

/** Shares of 1; null where there is nothing to take a share of. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}
export type Rated = Counts & Rates;
export type RatedFindings = FindingCounts & Rates & { readonly severityAgreement: number | null };

/** What a comparison of records comes to. */
export interface Summary {
  readonly groups: Readonly<Record<GroupName, Rated>>;
  readonly micro: Rated; // over all values
  readonly macro: Rates; // the mean of the groups that have any
  readonly findings: RatedFindings | null; // null where no gold has any to compare with
}

/** Adds up the scores of some records. */
export function summarise(scores: readonly Pick<RecordScore, 'groups' | 'findings'>[]): Summary {
  const groups = Object.fromEntries(
    GROUPS.map((name) => [name, rated(sumOf(scores.map((score) => score.groups[name])))]),
  ) as Record<GroupName, Rated>;
  const all = GROUPS.map((name) => groups[name]);
  return {
    groups,
    micro: rated(sumOf(all)),
    macro: meanOf(all),
    findings: findingsOf(scores.flatMap(({ findings }) => findings ?? [])),
  };
}

function rated(counts: Counts): Rated {
  return { ...counts, ...ratesOf(counts) };
}

function ratesOf({ right, spurious, missed }: Pick<Counts, 'right' | 'spurious' | 'missed'>): Rates {
  return {
    precision: share(right, right + spurious),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + spurious + missed),
  };
}

function findingsOf(all: readonly FindingCounts[]): RatedFindings | null {
  if (all.length === 0) return null;
  const sum = (key: 'gold' | 'paired' | 'spurious' | 'optional' | 'duplicates' | 'severityRight'): number =>
    all.reduce((total, counts) => total + counts[key], 0);
  const [gold, paired, spurious, severityRight] = [
    sum('gold'),
    sum('paired'),
    sum('spurious'),
    sum('severityRight'),
  ];
  const of = (severity: Severity): Found => ({
    gold: all.reduce((total, counts) => total + counts.bySeverity[severity].gold, 0),
    paired: all.reduce((total, counts) => total + counts.bySeverity[severity].paired, 0),
  });
  return {
    gold,
    paired,
    spurious,
    optional: sum('optional'),
    duplicates: sum('duplicates'),
    severityRight,
    bySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, of(severity)])) as Record<
      Severity,
      Found
    >,
    ...ratesOf({ right: paired, spurious, missed: gold - paired }),
    severityAgreement: share(severityRight, paired),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The mean over the groups that hold a value on either side; to find nothing where there is something is no precision. */
function meanOf(groups: readonly Rated[]): Rates {
  const known = groups.filter(({ f1 }) => f1 !== null);
  const mean = (rate: keyof Rates): number | null =>
    known.length === 0 ? null : known.reduce((sum, group) => sum + (group[rate] ?? 0), 0) / known.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}
