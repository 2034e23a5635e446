import { keyOf } from '../model/fold.ts';

/** A word of a text with what stands between it and the next: `word + gap` over all words gives the text. */
export interface Word {
  readonly text: string; // empty for what precedes the first word
  readonly gap: string; // spaces and punctuation
  readonly key: string; // the word without case and accents; a number as it stands
}

/** A number with its separators, a word, or a sign that says something by itself: %, €, the ellipsis of a blank. */
const WordRe = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[%‰…]|\p{S}/gu;

/** How a model shows a blank. */
export const BLANK = '…';

/** The words of a text, with everything between them. */
export function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(WordRe)];
  const first = found[0]?.index ?? text.length;
  const lead: readonly Word[] = first === 0 ? [] : [{ text: '', gap: text.slice(0, first), key: '' }];
  const words = found.map((match, index): Word => {
    const end = match.index + match[0].length;
    const next = found[index + 1]?.index ?? text.length;
    return { text: match[0], gap: text.slice(end, next), key: keyOfWord(match[0]) };
  });
  return [...lead, ...words];
}

/** A number is what is written, separators included: 1,5 is not 15. */
function keyOfWord(word: string): string {
  return NumberRe.test(word) ? word : keyOf(word) || word;
}

/** Letters and digits that a scan takes for one another, each group by its first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/[i1|]/g, 'l'],
  [/0/g, 'o'],
];
const LEAST_LETTERS = 4;
const MANY_LETTERS = 6;
const NumberRe = /^[\d.,]+$/;
const CONFUSED: readonly string[] = ['ceo', 'iltjfr', 'nuhb', 'vy', 'gq', 'ao', 'mnr', 'sz'];

/**
 * Whether two different words could be one word that a scan has blurred: the same but for look-alikes, or one letter
 * away in a word of four letters or more. In words of four or five letters the letter must be one that scans confuse:
 * « sans » and « dans », « sera » and « fera » are words of their own. A number is never blurred into another.
 */
export function isNoise(a: string, b: string): boolean {
  if (NumberRe.test(a) && NumberRe.test(b)) return false;
  if (lookOf(a) === lookOf(b)) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_LETTERS || /\d/.test(a + b)) return false;
  const change = oneChange(a, b);
  if (change === null) return false;
  return (
    shorter >= MANY_LETTERS || CONFUSED.some((group) => change.every((letter) => group.includes(letter)))
  );
}

const lookOf = (key: string): string => ALIKE.reduce((text, [from, to]) => text.replace(from, to), key);

/** The two letters in which words differ, one of them empty where a letter is lost; null where more differs. */
function oneChange(a: string, b: string): readonly string[] | null {
  if (Math.abs(a.length - b.length) > 1) return null;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const [left, right] = [a.slice(at), b.slice(at)];
  const [l, r] = a.length === b.length ? [1, 1] : a.length > b.length ? [1, 0] : [0, 1];
  return left.slice(l) === right.slice(r) ? [left.slice(0, l), right.slice(0, r)] : null;
}
