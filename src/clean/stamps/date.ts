import type { Range } from '../../model/span.ts';
import { type DigitReader, isDay, isoOf, readNumber } from './digits.ts';

/** A date that stands after a label: how far it goes, and its value where it can be read with certainty. */
export interface ReadDate {
  readonly range: Range;
  readonly value: string | null;
}

/** The patterns of dates, built once from the confusions. */
export interface DatePatterns {
  readonly reader: DigitReader;
  readonly full: RegExp; // sticky
  readonly broken: RegExp; // sticky: separators lost or read as digits
  readonly iso: RegExp; // sticky
  readonly debris: RegExp; // sticky: something like a date that cannot be read
  readonly line: RegExp; // sticky: a line end, at most one blank line
}

/** Builds the patterns that read the dates of rows. */
export function datePatternsOf(reader: DigitReader): DatePatterns {
  const d = reader.unit;
  const slash = ' {0,2}[/.,\\-|!\\\\] {0,2}';
  return {
    reader,
    full: new RegExp(`(${d} ?${d}?)${slash}(${d} ?${d}?)${slash}(${d} ?${d} ?${d} ?${d})(?![0-9])`, 'y'),
    broken: new RegExp(`(${d}${d})([/.\\-17li]?)(${d}${d})([/.\\-17li]?)(${d}{4})(?![0-9])`, 'y'),
    iso: /(20\d\d)-(\d\d)-(\d\d)(?!\d)/y,
    debris: new RegExp(`(?:${d}|[/.\\-])(?:${d}|[ /.\\-]){2,12}`, 'y'),
    line: /[ \t]{0,80}\r?\n(?:[ \t]{0,80}\r?\n){0,2}[ \t]{0,80}/y,
  };
}

const LeadRe = /[ \t]{0,80}[:;.,'"|*_=)-]{0,3}[ \t]{0,4}/y;
const RestOfLineRe = /[^\n\f]{0,40}/y;

/** Reads the date that follows a label which ends at `from`: on the same line, or alone on the next. */
export function dateAfter(folded: string, from: number, patterns: DatePatterns): ReadDate | null {
  const here = from + matchLength(LeadRe, folded, from);
  const same = dateAt(folded, here, patterns);
  if (same) return same;
  const gap = matchLength(patterns.line, folded, here);
  if (gap === 0) return null;
  const next = dateAt(folded, here + gap, patterns);
  return next?.value && isAloneAfter(folded, next.range.end) ? next : null;
}

/** Reads the date that begins at an offset; null where none does. */
export function dateAt(folded: string, at: number, patterns: DatePatterns): ReadDate | null {
  const { full, broken, iso, debris, reader } = patterns;
  const year = matchAt(iso, folded, at);
  if (year) return { range: rangeOf(at, year), value: dayOf(`${year[1]}${year[2]}${year[3]}`, reader) };
  const plain = matchAt(full, folded, at);
  if (plain && digitsIn(plain[0]) >= 4)
    return { range: rangeOf(at, plain), value: dayOf(yearFirst(plain[1], plain[2], plain[3]), reader) };
  const worn = matchAt(broken, folded, at);
  if (worn && digitsIn(worn[0]) >= 6)
    return { range: rangeOf(at, worn), value: dayOf(yearFirst(worn[1], worn[3], worn[5]), reader) };
  const lost = matchAt(debris, folded, at);
  if (!lost || digitsIn(lost[0]) < 3) return null;
  return { range: { start: at, end: at + lost[0].trimEnd().length }, value: null };
}

function yearFirst(day = '', month = '', year = ''): string {
  const two = (text: string): string => text.replaceAll(' ', '').padStart(2, '0');
  return `${year.replaceAll(' ', '')}${two(month)}${two(day)}`;
}

function dayOf(text: string, reader: DigitReader): string | null {
  const digits = readNumber(text, reader, isDay);
  return digits === null ? null : isoOf(digits);
}

function isAloneAfter(folded: string, at: number): boolean {
  return !/[a-z0-9]/.test(matchAt(RestOfLineRe, folded, at)?.[0] ?? '');
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;
const rangeOf = (start: number, match: RegExpExecArray): Range => ({ start, end: start + match[0].length });
const matchLength = (sticky: RegExp, text: string, at: number): number =>
  matchAt(sticky, text, at)?.[0].length ?? 0;

/** A sticky pattern tried at one offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
