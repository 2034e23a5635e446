import { daysInMonth, isoDate } from '../../model/calendar.ts';
import { DIGIT, plainDigits, readingsOf, yearsOf } from './digits.ts';
import { type FoundDate, foundDay } from './found.ts';

const EDGE = '(?![a-z0-9])(?![./-][0-9])';
const FullRe = new RegExp(
  `(?<![a-z0-9])(?<![0-9][./-])(${DIGIT}{1,2})( ?)([/.-])( ?)(${DIGIT}{1,2}) ?\\3 ?(${DIGIT}{4}|[0-9]{2})${EDGE}`,
  'g',
);
const YearFirstRe = /(?<![a-z0-9._/-])((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?![a-z0-9_])(?![./-][0-9])/g;
const MonthRe = /(?<![a-z0-9._-])(?<![0-9/] ?\/ ?)(0[1-9]|1[0-2])\/((?:19|20)\d\d)(?![a-z0-9/_-])/g;
/** What makes digits the number of something else. */
const NumberedRe =
  /(?:\bn ?[°º*"'.o]{1,2}|\bnumero|\bref\.?|\breference|\bart\.?|\barticles?|\bsiren|\bsiret) ?:? ?$/;

/** Dates in digits: `16/12/2021`, `1.01.22`, `2021-12-16`, `03/2022`. */
export function findNumericDates(folded: string): readonly FoundDate[] {
  const found = [...full(folded), ...yearFirst(folded), ...months(folded)];
  return found.sort((a, b) => a.range.start - b.range.start);
}

function* full(folded: string): Iterable<FoundDate> {
  for (const match of folded.matchAll(FullRe)) {
    const [text, day = '', before = '', mark = '', after = '', month = '', year = ''] = match;
    if (isNumbered(folded, match.index)) continue;
    const loose = before !== '' || after !== '';
    if (year.length === 2 && (loose || (mark !== '/' && day.length + month.length < 4))) continue;
    if (plainDigits(text) * 2 < day.length + month.length + year.length) continue;
    const value = onlyDay(day, month, year);
    if (value === null && !looksLikeDay(day, month, year)) continue;
    yield foundDay({ start: match.index, end: match.index + text.length }, value);
  }
}

function* yearFirst(folded: string): Iterable<FoundDate> {
  for (const match of folded.matchAll(YearFirstRe)) {
    const value = isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
    if (value === null || isNumbered(folded, match.index)) continue;
    yield foundDay({ start: match.index, end: match.index + match[0].length }, value);
  }
}

function* months(folded: string): Iterable<FoundDate> {
  for (const match of folded.matchAll(MonthRe)) {
    if (isNumbered(folded, match.index)) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    yield { range, value: `${match[2]}-${match[1]}`, precision: 'month' };
  }
}

/** The one day that the parts can be, damaged signs read in every way; null where several or none can. */
export function onlyDay(day: string, month: string, year: string): string | null {
  const days = readingsOf(day).flatMap((d) =>
    readingsOf(month).flatMap((m) =>
      yearsOf(year).flatMap((y) =>
        m >= 1 && m <= 12 && d <= daysInMonth(y, m) ? (isoDate(y, m, d) ?? []) : [],
      ),
    ),
  );
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

/** Digits that somebody meant for a day, though there is no such one: 31/02/2021, and not 45/60/2021. */
function looksLikeDay(day: string, month: string, year: string): boolean {
  const [d = 99] = readingsOf(day);
  const [m = 99] = readingsOf(month);
  return year.length === 4 && yearsOf(year).some((y) => y >= 1950 && y < 2050) && d <= 39 && m <= 19;
}

const isNumbered = (folded: string, at: number): boolean =>
  NumberedRe.test(folded.slice(Math.max(0, at - 14), at));
