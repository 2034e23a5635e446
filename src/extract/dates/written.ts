import { isoDate } from '../../model/calendar.ts';
import { DIGIT, plainDigits, readingsOf, yearsOf } from './digits.ts';
import { type FoundDate, foundDay } from './found.ts';
import { MONTH_WORD, monthOf, NUMBER_WORDS, numberOf, YEAR_WORDS, yearOfWords } from './words.ts';

/** The first of a month, in every form that a raised `er` is left in by those who copy it. */
const FIRST = `[1li|!] ?\\^?\\{?(?:i?er\\.?|ere|[eᵉ] ?[rʳ]|e|cr|et|ef|ex|rr|['"°º*%&€®¢^~\ufffd]{1,3}r?)\\}?`;
const DAY = `(?:(?:${FIRST})|${DIGIT}{1,2}|${NUMBER_WORDS})`;
const OF_MONTH = "(?: (?:jours? )?du mois de |(?: de | d'))";
const GAP = '[ .,/-]{0,3}';
const DIGITS_YEAR = `(?:[12liz|]${DIGIT}{3}|20 \\d\\d|2 0\\d\\d)(?![0-9])`;
const SHORT_YEAR = '\\d\\d(?=$|[,;:)\\n]|\\.(?![.\\d]))';

const MonthYearRe = new RegExp(
  `(?<![a-z])(${MONTH_WORD})(${GAP})(?:de l'an(?:nee)? )?(${DIGITS_YEAR}|${SHORT_YEAR}|${YEAR_WORDS})`,
  'g',
);
/** A day without a year just before the one that bears it. */
const SharedRe = new RegExp(
  `(?:^|[^a-z0-9])(${DAY})(?:${OF_MONTH}| {0,2})(${MONTH_WORD})(?:,? inclus)?,? ?(?:au|a|et|-|jusqu'au|et jusqu'au)(?: le)? ?$`,
);
const DayBeforeRe = new RegExp(`(?:^|[^a-z0-9])(${DAY})(?:${OF_MONTH}|${GAP})$`);
const LoneFirstRe = /(?:\ble|\bdu|\bau) ([li|!]) $/;
const MonthBeforeRe = new RegExp(`(?:^|[^a-z0-9])(${MONTH_WORD}) ?(?:-|/|a|au|et) ?$`);
const BlankBeforeRe = /(?:[._…]{2,40}|(?:^|[^a-z])x{2,3}|\[[^[\]\n]{0,20}\]) {0,2}$/;
const LOOK_BACK = 48;

const YearFirstRe = new RegExp(
  `\\bl ?'? ?an,? (${YEAR_WORDS}|\\d{4}),?(?: et)?,? le (?:[a-z]{3,5}di |dimanche )?(${DAY})(?:${OF_MONTH}| )(${MONTH_WORD})(?![a-z])`,
  'g',
);

interface MonthYear {
  readonly range: { readonly start: number; readonly end: number };
  readonly month: number;
  readonly years: readonly number[];
  readonly isShort: boolean; // a year of two digits counts after a day only
}

/** Dates with the month as a word: `1er janvier 2022`, `le quinze mars deux mille vingt`, `janvier - mars 2022`, `l'an 2020, le 15 mai`. */
export function findWrittenDates(folded: string): readonly FoundDate[] {
  const found = [...yearFirst(folded)];
  for (const match of folded.matchAll(MonthYearRe)) {
    const monthYear = readMonthYear(match, folded);
    if (monthYear) found.push(...withDay(folded, monthYear));
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function readMonthYear(match: RegExpExecArray, folded: string): MonthYear | null {
  const [text, word = '', gap = '', token = ''] = match;
  const raised = monthOf(word) === null ? (/^[il]?i?er(?=.{4})/.exec(word)?.[0].length ?? 0) : 0;
  const month = monthOf(word.slice(raised));
  const range = { start: match.index + raised, end: match.index + text.length };
  if (month === null || (gap === '' && !/^[12]\d{3}$/.test(token))) return null;
  const isGlued = /[a-z]/.test(folded.charAt(range.end));
  if (isGlued && plainDigits(token) < 4) return null;
  const inWords = yearOfWords(token);
  const years = inWords === null ? yearsOf(token) : [inWords];
  if (years.length === 0 && plainDigits(token) < 2) return null;
  return { range, month, years, isShort: token.length === 2 };
}

/** The month with what stands before it: a day, another month, a blank, or nothing. */
function withDay(folded: string, { range, month, years, isShort }: MonthYear): readonly FoundDate[] {
  const before = folded.slice(Math.max(0, range.start - LOOK_BACK), range.start);
  const day = readDay(before);
  if (day !== null) {
    const start = range.start - day.length;
    const value = years.length === 1 ? onlyDayOf(day.days, month, years[0] ?? 0) : null;
    const own = foundDay({ start, end: range.end }, value);
    return [...shared(folded, start, value), own];
  }
  if (years.length !== 1 || years[0] === undefined || isShort) return [];
  const blank = BlankBeforeRe.exec(before);
  if (blank) return [foundDay({ start: range.start - trimStart(blank[0]), end: range.end }, null)];
  const start = range.start - (monthsBefore(before) ?? 0);
  const value = `${String(years[0]).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return years[0] < 1950 ? [] : [{ range: { start, end: range.end }, value, precision: 'month' }];
}

const trimStart = (text: string): number => text.replace(/^[^._…x[]/, '').length;

function monthsBefore(before: string): number | null {
  const match = MonthBeforeRe.exec(before);
  if (!match || monthOf(match[1] ?? '') === null) return null;
  return match[0].length - (match[0].startsWith(match[1] ?? '') ? 0 : 1);
}

/** The days that the end of a text may say, and how long the words are; null where it says none. */
function readDay(before: string): { readonly days: readonly number[]; readonly length: number } | null {
  const lone = LoneFirstRe.exec(before);
  if (lone) return { days: [1], length: 2 };
  const match = DayBeforeRe.exec(before);
  if (!match) return null;
  const days = daysOf(match[1] ?? '');
  const lead = match[0].startsWith(match[1] ?? '') ? 0 : 1;
  return days === null ? null : { days, length: match[0].length - lead };
}

const FirstRe = new RegExp(`^(?:${FIRST})$`);
const DigitsRe = new RegExp(`^${DIGIT}{1,2}$`);

/** The days that a token may be, or null where it is a word that only looks like digits. */
function daysOf(token: string): readonly number[] | null {
  if (DigitsRe.test(token)) {
    const isWord = plainDigits(token) === 0 && token !== 'll' && token !== 'lo';
    return isWord ? null : readingsOf(token);
  }
  if (FirstRe.test(token)) return [1];
  const value = numberOf(token);
  return value === null ? null : [value];
}

function onlyDayOf(days: readonly number[], month: number, year: number): string | null {
  const all = days.flatMap((day) => isoDate(year, month, day) ?? []);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** `1er janvier au 31 décembre 2022`: the first day has the year of the second one, where it then comes first. */
function* shared(folded: string, end: number, value: string | null): Iterable<FoundDate> {
  const before = folded.slice(Math.max(0, end - LOOK_BACK), end);
  const match = SharedRe.exec(before);
  const month = match ? monthOf(match[2] ?? '') : null;
  const days = match ? daysOf(match[1] ?? '') : null;
  if (!match || month === null || days === null || value === null) return;
  const text = `${match[1]}`;
  const start = end - match[0].length + (match[0].startsWith(text) ? 0 : 1);
  const wordAt = match[0].indexOf(match[2] ?? '', text.length);
  const stop = end - match[0].length + wordAt + (match[2]?.length ?? 0);
  const first = onlyDayOf(days, month, Number(value.slice(0, 4)));
  yield foundDay({ start, end: stop }, first !== null && first <= value ? first : null);
}

function* yearFirst(folded: string): Iterable<FoundDate> {
  for (const match of folded.matchAll(YearFirstRe)) {
    const [text, year = '', day = '', word = ''] = match;
    const month = monthOf(word);
    const days = daysOf(day);
    if (month === null || days === null) continue;
    const value = onlyDayOf(days, month, yearOfWords(year) ?? Number(year));
    yield foundDay({ start: match.index, end: match.index + text.length }, value);
  }
}
