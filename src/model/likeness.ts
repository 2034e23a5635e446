import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { keyOf } from './fold.ts';

/** The only door to `natural`: its main entry prints and takes a second to load, its modules do not. */

const STOP_WORDS = new Set(
  'a au aux ce ces cette d dans de des du elle en et il l la le les leur leurs n ou par pour qu que qui s sa se ses son sur un une y'.split(
    ' ',
  ),
);
const stems = new Map<string, string>();

function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stemmer.stem(word);
    if (stems.size < 50_000) stems.set(word, known);
  }
  return known;
}

/** The stems of the words of a text that carry meaning, in order. */
export function stemsOf(text: string): readonly string[] {
  return keyOf(text)
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map(stem);
}

/** What two texts are compared by: their stems and their pairs of letters. */
interface Profile {
  readonly key: string;
  stems: ReadonlySet<string> | null; // found when first asked for
  readonly pairs: Uint32Array; // in order, each as often as it stands there
}
const profiles = new Map<string, Profile>();
const MOST_PROFILES = 5_000;

function profileOf(text: string): Profile {
  let profile = profiles.get(text);
  if (profile === undefined) {
    const key = keyOf(text);
    profile = { key, stems: null, pairs: pairsOf(key) };
    if (profiles.size >= MOST_PROFILES) profiles.clear();
    profiles.set(text, profile);
  }
  return profile;
}

function stemSetOf(text: string): ReadonlySet<string> {
  const profile = profileOf(text);
  profile.stems ??= new Set(stemsOf(text));
  return profile.stems;
}

function pairsOf(key: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, key.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = key.charCodeAt(i) * 0x10000 + key.charCodeAt(i + 1);
  return pairs.sort();
}

/** How many items two ordered lists share. */
function commonIn(x: Uint32Array, y: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const [a, b] = [x[i] ?? 0, y[j] ?? 0];
    if (a === b) common++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common;
}

/** Likeness of two short texts by the stems they share, 0 to 1 (Dice); word order and grammar do not count. */
export function stemLikeness(a: string, b: string): number {
  const [x, y] = [stemSetOf(a), stemSetOf(b)];
  if (x.size + y.size === 0) return 0;
  let common = 0;
  for (const word of x) if (y.has(word)) common++;
  return (2 * common) / (x.size + y.size);
}

/** Likeness of two short texts letter by letter, 0 to 1 (Dice over pairs of letters): bears OCR noise. */
export function letterLikeness(a: string, b: string): number {
  const [x, y] = [profileOf(a), profileOf(b)];
  if (x.key === y.key) return x.key === '' ? 0 : 1;
  return (2 * commonIn(x.pairs, y.pairs)) / Math.max(x.key.length + y.key.length - 2, 1);
}

/** Likeness of two titles: by stems or by letters, whichever sees more. */
export function titleLikeness(a: string, b: string): number {
  return Math.max(stemLikeness(a, b), letterLikeness(a, b));
}

/** Likeness of two names of persons or places, 0 to 1 (Jaro-Winkler): a slip of one letter stays above 0.9. */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x === '' || y === '' ? 0 : jaroWinkler(x, y, {});
}

/** The share of the stems of `part` that `whole` holds, 0 to 1. */
export function containment(part: string, whole: string): number {
  const [x, y] = [new Set(stemsOf(part)), new Set(stemsOf(whole))];
  return x.size === 0 ? 0 : [...x].filter((word) => y.has(word)).length / x.size;
}

/** What a title is about: without the words that name the instrument, unless nothing else is left. A key, see `keyOf`. */
export function titleSubject(title: string, instrumentWords: readonly string[]): string {
  const key = ` ${keyOf(title)} `;
  const rest = instrumentWords.reduce((text, words) => text.replaceAll(` ${keyOf(words)} `, ' '), key).trim();
  return stemsOf(rest).length === 0 ? key.trim() : rest;
}

/** Whether two titles say the same words but for slips: each word that carries meaning has its like on the other side. */
export function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  if (letterLikeness(x, y) >= 0.93 || x.replaceAll(' ', '') === y.replaceAll(' ', '')) return true;
  const [left, right] = [wordsOf(x), wordsOf(y)];
  const hasLike = (word: string, others: readonly string[]): boolean =>
    others.some((other) => stem(word) === stem(other) || nameLikeness(word, other) >= 0.88);
  return left.every((word) => hasLike(word, right)) && right.every((word) => hasLike(word, left));
}

const wordsOf = (key: string): readonly string[] =>
  key.split(' ').filter((word) => word.length > 1 && !STOP_WORDS.has(word));
