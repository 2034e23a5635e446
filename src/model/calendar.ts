/** Arithmetic on days and periods written in ISO 8601: `2022-10-27`, `P3Y12D`. No clock, no time zone. */

const IsoDayRe = /^(\d{4})-(\d{2})-(\d{2})$/;
const PeriodRe = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

interface Day {
  readonly year: number;
  readonly month: number; // from 1
  readonly day: number;
}

/** The number of days of a month, `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a day that exists, written `2022-10-27`. */
export function isValidDate(iso: string): boolean {
  return parseDay(iso) !== null;
}

/** `2022`, 10, 27 as `2022-10-27`; null for a day that does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isValidDate(iso) ? iso : null;
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = dayOf(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The day on which a period that begins on a day is over: `2022-01-01` and `P5Y` give `2027-01-01`; 31/01 and a month, the last of February. */
export function addPeriod(iso: string, period: string): string {
  const { years, months, days } = parsePeriod(period);
  const { year, month, day } = dayOf(iso);
  const count = year * 12 + (month - 1) + years * 12 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  return addDays(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, last), 2)}`, days);
}

/**
 * The period from a day to another one, as people count it: whole months and years where the last day completes them
 * (`2022-01-01` to `2026-12-31` is `P5Y`), or else from the one date to the other (`2019-12-19` to `2022-12-31` is
 * `P3Y12D`). Null where it ends before it begins.
 */
export function periodBetween(start: string, end: string): string | null {
  if (!isValidDate(start) || !isValidDate(end) || end < start) return null;
  const whole = difference(start, addDays(end, 1));
  return formatPeriod(whole.days === 0 ? whole : difference(start, end));
}

function difference(start: string, after: string): { years: number; months: number; days: number } {
  const [from, to] = [dayOf(start), dayOf(after)];
  let months = (to.year - from.year) * 12 + (to.month - from.month);
  if (months > 0 && addPeriod(start, `P${months}M`) > after) months--;
  const reached = months > 0 ? addPeriod(start, `P${months}M`) : start;
  return { years: Math.floor(months / 12), months: months % 12, days: daysFrom(reached, after) };
}

/** The last day of a period that begins on a day: `2022-01-01` and `P5Y` give `2026-12-31`. */
export function lastDayOf(start: string, period: string): string {
  return addDays(addPeriod(start, period), -1);
}

/** The last day on which a period can begin to be over by another day: `2026-12-31` and `P6M` give `2026-06-30`. */
export function latestStart(end: string, period: string): string {
  let day = addDays(end, -daysFrom(end, addPeriod(end, period)) - MOST_SHORTER);
  while (addPeriod(addDays(day, 1), period) <= end) day = addDays(day, 1);
  return day;
}
const MOST_SHORTER = 5; // days by which the same count of months and years can be shorter elsewhere in the calendar

/** A period in its shortest ISO form: `P5Y`, `P1Y6M`, `P15D`; null for none at all. */
export function formatPeriod(period: { years?: number; months?: number; days?: number }): string | null {
  const { years = 0, months = 0, days = 0 } = period;
  const text = [part(years, 'Y'), part(months, 'M'), part(days, 'D')].join('');
  return text === '' ? null : `P${text}`;
}

const part = (count: number, unit: string): string => (count === 0 ? '' : `${count}${unit}`);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function daysFrom(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

function parseDay(iso: string): Day | null {
  const match = IsoDayRe.exec(iso);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : null;
}

function dayOf(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new RangeError(`no such day: ${iso}`);
  return day;
}

function parsePeriod(period: string): { years: number; months: number; days: number } {
  const match = PeriodRe.exec(period);
  if (!match) throw new RangeError(`no such period: ${period}`);
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((text) => Number(text ?? 0));
  return { years, months, days: weeks * 7 + days };
}
