import { type Json, textOf } from './gold.ts';

const SuperscriptRe = /\^\{([^{}]{0,40})\}/g;
const MarkRe = /\p{M}+/gu;
const BetweenWordsRe = /[^\p{L}\p{N}]+/gu;
const LEAST_QUOTE = 0.85; // likeness of a quote to a part of it
/** How alike two quotes of one place are, at least, 0 to 1. */
export const SAME_QUOTE = 0.6;

/**
 * What two texts are compared by when presentation does not count: letters and digits, in lower case, words joined by
 * one space. Unlike `keyOf`, it takes out the marks of HTML and LaTeX, and leaves other alphabets as they are.
 */
export function comparisonKey(text: string): string {
  return withoutTags(text)
    .replace(SuperscriptRe, '$1')
    .normalize('NFKD')
    .replace(MarkRe, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(BetweenWordsRe, ' ')
    .trim();
}

/** Written out, since the pattern would begin again at each `<` of a text that never closes one. */
function withoutTags(text: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const open = text.indexOf('<', from);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) return kept + text.slice(from);
    kept += text.slice(from, open);
    from = close + 1;
  }
}

/** Likeness of two texts, 0 to 1: the pairs of letters that their keys share (Dice). Nothing is like nothing. */
export function textLikeness(a: Json, b: Json): number {
  const [x, y] = [comparisonKey(textOf(a)), comparisonKey(textOf(b))];
  if (x === '' || y === '') return 0;
  if (x === y) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < x.length; i++) {
    const pair = x.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i + 1 < y.length; i++) {
    const pair = y.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * common) / Math.max(x.length + y.length - 2, 1);
}

/** Likeness of two quotes, 0 to 1: that of texts, except that a quote is much like a run of its own words. */
export function quoteLikeness(a: Json, b: Json): number {
  const [x, y] = [comparisonKey(textOf(a)), comparisonKey(textOf(b))];
  const likeness = textLikeness(a, b);
  return holdsWords(x, y) || holdsWords(y, x) ? Math.max(likeness, LEAST_QUOTE) : likeness;
}

/** Whether a text holds another as whole words; both are separated by single spaces, and no text holds nothing. */
export function holdsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}
