import { formatPeriod } from '../../model/calendar.ts';
import type { Range } from '../../model/span.ts';
import { damaged } from './cue.ts';
import { DIGIT, plainDigits, readingsOf } from './digits.ts';
import { NUMBER_WORDS, numberOf } from './words.ts';

/** A length of time, or how often something happens, in a folded text. `value` is ISO 8601. */
export interface FoundDuration {
  readonly range: Range;
  readonly value: string;
}

export type Unit = 'day' | 'week' | 'month' | 'year';
export type Count = readonly [factor: number, unit: Unit];

const WORDS: readonly (readonly [word: string, count: Count])[] = [
  ['jour', [1, 'day']],
  ['semaine', [1, 'week']],
  ['quinzaine', [15, 'day']],
  ['mois', [1, 'month']],
  ['bimestre', [2, 'month']],
  ['quadrimestre', [4, 'month']],
  ['trimestre', [3, 'month']],
  ['semestre', [6, 'month']],
  ['annee', [1, 'year']],
  ['an', [1, 'year']],
];
const UNIT = `(?:${WORDS.map(([word]) => damaged(word)).join('|')})[s5]?(?![a-z0-9])`;
const UNITS = WORDS.map(([word, count]) => ({ pattern: new RegExp(`^${damaged(word)}[s5]?$`), count }));

/** A regular expression of a unit of time, damaged or not, after which the word ends. */
export const TIME_UNIT: string = UNIT;

/** How much time a unit is: so many days, weeks, months or years. */
export function unitOf(word: string): Count | null {
  return UNITS.find(({ pattern }) => pattern.test(word))?.count ?? null;
}

const NUMBER = `(?:${DIGIT}{1,3}|${NUMBER_WORDS})`;
const AMOUNT = `(${NUMBER}) ?(?:\\( ?(${NUMBER}) ?\\))? ?(?:\\((${UNIT})\\)|(${UNIT}))`;
const AmountRe = new RegExp(`(?<![a-z0-9])(?<![0-9][-.,/] ?)${AMOUNT}`, 'g');
const MoreRe = new RegExp(`^ et (?:(demi)e?(?![a-z])|${AMOUNT})`);
const LongestYears = 30;

/** The lengths of time of a folded text: `six mois`, `trois (3) mois`, `un an et demi`, `15 jours`. Ages too: the sentence tells. */
export function findAmounts(folded: string): readonly FoundDuration[] {
  const found: FoundDuration[] = [];
  for (const match of folded.matchAll(AmountRe)) {
    if (match.index < (found[found.length - 1]?.range.end ?? 0)) continue;
    const first = amountOf(match[1], match[2], match[3] ?? match[4]);
    const end = match.index + match[0].length;
    if (first === null) continue;
    const more = MoreRe.exec(folded.slice(end, end + 60));
    const second = more ? secondOf(more, first) : null;
    const value = second ? sum(first, second) : periodOf(first);
    if (value !== null)
      found.push({ range: { start: match.index, end: end + (second ? (more?.[0].length ?? 0) : 0) }, value });
  }
  return found;
}

/** `un (1) mois`: the two numbers must agree. */
function amountOf(number = '', again: string | undefined, unit = ''): Count | null {
  const [count, check] = [countOf(number), again === undefined ? null : countOf(again)];
  const known = unitOf(unit);
  if (count === null || count === 0 || known === null || (again !== undefined && check !== count))
    return null;
  const [factor, kind] = known;
  return kind === 'year' && count > LongestYears ? null : [count * factor, kind];
}

/** A number in digits, damaged or not, or in words; null where it may be several. */
export function countOf(token: string): number | null {
  const words = numberOf(token);
  if (words !== null) return words;
  if (plainDigits(token) === 0 && !/^[l|!]$/.test(token)) return null;
  const readings = readingsOf(token);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

function secondOf(match: RegExpExecArray, [count, unit]: Count): Count | null {
  if (match[1] !== undefined) {
    if (unit === 'year' && count > 0) return [6, 'month'];
    return unit === 'month' ? [15, 'day'] : null;
  }
  const second = amountOf(match[2], match[3], match[4] ?? match[5]);
  const order = ['year', 'month', 'week', 'day'];
  return second && order.indexOf(second[1]) > order.indexOf(unit) ? second : null;
}

/** So many units as an ISO period. */
export function periodOf([count, unit]: Count): string | null {
  if (unit === 'week') return `P${count}W`;
  return formatPeriod(
    unit === 'year' ? { years: count } : unit === 'month' ? { months: count } : { days: count },
  );
}

function sum([a, unitA]: Count, [b, unitB]: Count): string | null {
  const total = { year: 0, month: 0, week: 0, day: 0 };
  total[unitA] += a;
  total[unitB] += b;
  return formatPeriod({ years: total.year, months: total.month, days: total.day + 7 * total.week });
}
