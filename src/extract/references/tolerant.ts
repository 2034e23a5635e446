import { fold } from '../../model/fold.ts';

const CLASSES: Readonly<Record<string, string>> = {
  i: '[il1|!]',
  l: '[il1|!]',
  o: '[o0]',
  c: '[ce]',
  e: '[e3c]',
  s: '[s5]',
  ' ': '[ \\t]{1,2}',
  "'": "(?:'|[ \\t]){1,2}",
  '-': '[ \\t]?-[ \\t]?',
  '"': '[ \\t]?"[ \\t]?',
};

/** The source of a pattern for a phrase in a folded text, letters that bad copies confuse taken for each other. */
export const tolerant = (phrase: string): string =>
  [...fold(phrase)].map((unit) => CLASSES[unit] ?? unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('');

const sources = new WeakMap<readonly string[], string>();

/** The source of a pattern for any of several phrases, the longest first. */
export function anyOf(phrases: readonly string[]): string {
  const known = sources.get(phrases);
  if (known !== undefined) return known;
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const source = `(?:${longestFirst.map(tolerant).join('|')})`;
  sources.set(phrases, source);
  return source;
}

const DIGITS: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  s: '5',
  z: '2',
  b: '8',
};

/** A number in a folded text with its damaged digits mended. */
export const mendDigits = (token: string): string => [...token].map((unit) => DIGITS[unit] ?? unit).join('');

/** What follows an offset in its own block, `length` characters at most. */
export const tailAt = (folded: string, from: number, length: number): string =>
  folded.slice(from, from + length).split('\n', 1)[0] ?? '';
