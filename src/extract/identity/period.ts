import { fold } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';

const YEAR = '[2z][0oq][0-9oilsbz|]{2}';
const DAY = '(?:\\d{1,2}(?:er)?[ /.-]{1,2}(?:\\d{1,2}[/.-]|[a-zû]{3,9} ))?';
const PeriodRe = new RegExp(
  `(?<![\\d/.-]|n° ?|no )(${YEAR}) {0,3}(?:-|/|a\\b|au\\b|et\\b|jusqu'au\\b|jusqu'en\\b){1,2} {0,3}${DAY}(${YEAR})(?![\\d/-])`,
);
const DIGITS: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  i: '1',
  l: '1',
  '|': '1',
  s: '5',
  b: '8',
  z: '2',
};

/** Two years, and where they stand in the text. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly range: Range;
}

/** The first pair of years of a text, in order and at most `longest` years apart. */
export function findPeriod(text: string, longest: number): Period | null {
  const match = PeriodRe.exec(fold(text));
  if (match === null) return null;
  const [from, to] = [yearOf(match[1]), yearOf(match[2])];
  if (Number(to) < Number(from) || Number(to) - Number(from) > longest) return null;
  return { from, to, range: { start: match.index, end: match.index + match[0].length } };
}

const yearOf = (year = ''): string => [...year].map((digit) => DIGITS[digit] ?? digit).join('');
