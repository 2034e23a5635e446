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

/** What texts are compared by: their key and its pairs of letters. */
interface Profile {
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
}
const profiles = new Map<string, Profile>();
const MOST_PROFILES = 5_000;

function profileOf(text: string): Profile {
  let profile = profiles.get(text);
  if (profile === undefined) {
    const key = comparisonKey(text);
    profile = { key, pairs: pairsOf(key) };
    if (profiles.size >= MOST_PROFILES) profiles.clear();
    profiles.set(text, profile);
  }
  return profile;
}

function pairsOf(key: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < key.length; i++) {
    const pair = key.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Likeness of two texts, 0 to 1: the pairs of letters that their keys share (Dice). Nothing is like nothing. */
export function textLikeness(a: Json, b: Json): number {
  const [x, y] = [profileOf(textOf(a)), profileOf(textOf(b))];
  if (x.key === '' || y.key === '') return 0;
  if (x.key === y.key) return 1;
  let common = 0;
  for (const [pair, count] of x.pairs) common += Math.min(count, y.pairs.get(pair) ?? 0);
  return (2 * common) / Math.max(x.key.length + y.key.length - 2, 1);
}

/** Whether two texts are stated, and are one whatever their presentation. */
export function isSameText(a: Json, b: Json): boolean {
  const { key } = profileOf(textOf(a));
  return key !== '' && key === profileOf(textOf(b)).key;
}

/** Likeness of two quotes, 0 to 1: that of texts, except that a quote is much like a run of its own words. */
export function quoteLikeness(a: Json, b: Json): number {
  const [x, y] = [profileOf(textOf(a)).key, profileOf(textOf(b)).key];
  const likeness = textLikeness(a, b);
  return holdsWords(x, y) || holdsWords(y, x) ? Math.max(likeness, LEAST_QUOTE) : likeness;
}

/** Whether a text holds another as whole words; both are separated by single spaces, and no text holds nothing. */
export function holdsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}
