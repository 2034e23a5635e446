import { isValidDate } from '../../model/calendar.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';

/** What bad copies do to digits, ready for use: which digits a letter may be, and which digits look alike. */
export interface DigitReader {
  readonly letters: ReadonlyMap<string, string>; // folded letter: the digits it may be
  readonly pairs: ReadonlySet<string>; // both orders
  readonly unit: string; // a regular expression class that matches a digit, damaged or not
}

const MAX_READINGS = 64;

/** Prepares the confusions of the vocabulary. */
export function digitReaderOf({ digits }: StampVocabulary): DigitReader {
  const letters = new Map(Object.entries(digits.letters).map(([k, v]) => [k.toLowerCase(), v]));
  const pairs = new Set(digits.pairs.flatMap((pair) => [pair, `${pair.charAt(1)}${pair.charAt(0)}`]));
  const escaped = [...letters.keys()].map((letter) => letter.replace(/[\\\]^|-]/, '\\$&')).join('');
  return { letters, pairs, unit: `[0-9${escaped}]` };
}

/** The one reading of a damaged number that is valid; null where none is, or several are. */
export function readNumber(
  text: string,
  { letters }: DigitReader,
  isValid: (digits: string) => boolean,
): string | null {
  let readings = [''];
  for (const unit of text) {
    if (unit === ' ') continue;
    const choices = /\d/.test(unit) ? unit : letters.get(unit);
    if (choices === undefined) return null;
    readings = readings.flatMap((reading) => [...choices].map((digit) => reading + digit));
    if (readings.length > MAX_READINGS) return null;
  }
  const valid = readings.filter(isValid);
  return valid.length === 1 ? (valid[0] ?? null) : null;
}

/** Whether two texts of one length differ only where a bad copy takes one sign for the other. */
export function isLookAlike(a: string, b: string, { letters, pairs }: DigitReader): boolean {
  if (a.length !== b.length) return false;
  return [...a.toLowerCase()].every((unit, i) => {
    const other = b.charAt(i).toLowerCase();
    if (unit === other || pairs.has(unit + other)) return true;
    return (letters.get(unit) ?? '').includes(other) || (letters.get(other) ?? '').includes(unit);
  });
}

/** Whether eight digits are a day, year first, of the time of télétransmission. */
export function isDay(digits: string): boolean {
  return /^20[0-4]\d{5}$/.test(digits) && isValidDate(isoOf(digits));
}

/** Whether three digits are a département or a collectivity overseas, as identifiers write them. */
export function isDepartement(digits: string): boolean {
  return /^(0(0[1-9]|[1-8]\d|9[0-5])|97[1-8]|98[678])$/.test(digits);
}

/** `20221027` as `2022-10-27`. */
export function isoOf(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
