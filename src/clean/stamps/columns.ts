import type { Range } from '../../model/span.ts';
import { type DatePatterns, dateAt, type ReadDate } from './date.ts';

/** The labels of a stamp read column by column: what stands in the column of values for each of them. */
export interface LabelColumn {
  readonly dates: readonly (ReadDate | null)[]; // one a label, null where none can be told to be its own
  readonly end: number; // of the last date, in the folded text
}

/** A label of a row, and whether stamps are printed with nothing behind it. */
export interface ColumnLabel {
  readonly range: Range;
  readonly mayBeBlank: boolean;
}

const BlankRe = /^\s*$/;
const ID_LABEL = '(?:id|[1l]d) {0,2}[:;.]?';
const BetweenRe = new RegExp(`^[ \\t]*[:;.]?[ \\t]*\\n\\s*(?:${ID_LABEL}[ \\t]*\\n\\s*)?$`);
const MOST_DATES = 6;
const REACH = 60; // characters from the last label to the first date

/** Whether nothing but white space stands between two labels of one page. */
export const isStacked = (folded: string, above: Range, below: Range): boolean =>
  below.start - above.end <= REACH &&
  BlankRe.test(folded.slice(above.end, below.start).replaceAll('\f', '.'));

/**
 * The dates below labels that stand together: read as the labels' own, in order, only where there is one for each
 * label, or for each but the last ones that may stay blank. Null where the dates do not stand below.
 */
export function readColumn(
  folded: string,
  labels: readonly ColumnLabel[],
  patterns: DatePatterns,
): LabelColumn | null {
  const from = labels.at(-1)?.range.end ?? 0;
  const found = datesBelow(folded, from, patterns);
  const last = found.at(-1);
  if (last === undefined) return null;
  const isWhole =
    found.length >= 2 &&
    found.length <= labels.length &&
    labels.slice(found.length).every(({ mayBeBlank }) => mayBeBlank);
  return { dates: labels.map((_, i) => (isWhole ? (found[i] ?? null) : null)), end: last.range.end };
}

function datesBelow(folded: string, from: number, patterns: DatePatterns): readonly ReadDate[] {
  const found: ReadDate[] = [];
  for (let at = from; found.length < MOST_DATES; ) {
    const window = folded.slice(at, at + REACH);
    const gap = window.search(/\d[^\n]*/);
    const lead = gap < 0 ? '' : window.slice(0, gap);
    const date = gap < 0 ? null : dateAt(folded, at + gap, patterns);
    if (date === null || !(found.length === 0 ? BetweenRe : BlankRe).test(lead)) break;
    if (/[a-z\d_-]/.test(folded.charAt(date.range.end)) || lead.includes('\f')) break;
    found.push(date);
    at = date.range.end;
  }
  return found;
}
