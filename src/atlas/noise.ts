import { blurred, isAlike } from '../compare/clauses/alike.ts';
import { editDistance } from '../compare/spelling.ts';

/** What tells a misread word from another word: how many conventions have each, and the words of the model. */
export interface Vocabulary {
  readonly counts: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>; // of the model
}

const BAND = 6; // words by which one text may run ahead of the other
const NOISY = 0.3; // share of the words that noise may have touched
const RARER = 8; // times: a misread form is rarer than the word

/**
 * Whether two wordings are the same but for OCR: each word stands in the other, or is misread, broken or run together
 * there. A word lost or added, a number changed, one known word for another make a wording of its own.
 */
export function isSameButNoise(a: readonly string[], b: readonly string[], vocabulary: Vocabulary): boolean {
  if (Math.abs(a.length - b.length) > BAND) return false;
  const most = 1 + Math.floor(NOISY * Math.max(a.length, b.length));
  const width = 2 * BAND + 1;
  const costs = Array.from({ length: a.length + 1 }, () => new Uint16Array(width).fill(most + 1));
  const at = (i: number, j: number): number => costs[i]?.[j - i + BAND] ?? most + 1;
  const reach = (i: number, j: number, cost: number): void => {
    const row = costs[i];
    const column = j - i + BAND;
    if (row !== undefined && column >= 0 && column < width && j <= b.length && cost < (row[column] ?? 0))
      row[column] = cost;
  };
  reach(0, 0, 0);
  for (let i = 0; i <= a.length; i++)
    for (let j = Math.max(0, i - BAND); j <= Math.min(b.length, i + BAND); j++) {
      const cost = at(i, j);
      if (cost > most) continue;
      const [x, y] = [a[i], b[j]];
      if (x !== undefined && x === y) {
        reach(i + 1, j + 1, cost);
        continue;
      }
      if (x !== undefined && y !== undefined && isMisreading(x, y, vocabulary)) reach(i + 1, j + 1, cost + 1);
      if (x !== undefined && isLosable(a, i)) reach(i + 1, j, cost + 1);
      if (y !== undefined && isLosable(b, j)) reach(i, j + 1, cost + 1);
      for (const [m, n] of SHAPES) {
        const [some, others] = [a.slice(i, i + m), b.slice(j, j + n)];
        if (some.length === m && others.length === n && isBroken(some, others)) reach(i + m, j + n, cost + 1);
      }
    }
  return at(a.length, b.length) <= most;
}

/** Articles and their like, which carry no obligation, and letters that are left of torn words. */
const SLIGHT = new Set('le la les l de d du des un une au aux a ce cet cette en y et'.split(' '));
const isSlight = (word: string): boolean => SLIGHT.has(word) || /^\p{L}$/u.test(word);

/** A word that one text may lack; so may a misread word beside a blank, which takes it in. */
const isLosable = (words: readonly string[], at: number): boolean =>
  isSlight(words[at] ?? '') || isBlank(words[at - 1]) || isBlank(words[at + 1]);
const isBlank = (word: string | undefined): boolean => word?.startsWith('{') ?? false;

/** How many words of the one may be how many of the other, cut elsewhere. */
const SHAPES: readonly (readonly [number, number])[] = [
  [2, 2],
  ...[2, 3, 4, 5, 6].flatMap((n): readonly (readonly [number, number])[] => [
    [1, n],
    [n, 1],
  ]),
];

/** Words that are the same letters but for what is misread, cut elsewhere; numbers and blanks never are. */
function isBroken(some: readonly string[], others: readonly string[]): boolean {
  if ([...some, ...others].some((word) => /^\d\d|^[02-9]$|^\{/.test(word))) return false;
  const [a, b] = [some.join(''), others.join('')];
  if (a === b) return true;
  if (some.length === others.length || Math.min(a.length, b.length) < 3) return false;
  return blurred(a) === blurred(b) || isTwiceMisread(a, b);
}

function isMisreading(a: string, b: string, { counts, words }: Vocabulary): boolean {
  if ((isSlight(a) && isSlight(b)) || isElidedArticle(a, b) || isElidedArticle(b, a)) return true;
  if (/^\d+$|^\{/.test(a) || /^\d+$|^\{/.test(b)) return false;
  const [m, n] = [counts.get(a) ?? 0, counts.get(b) ?? 0];
  const isKnown = (word: string, own: number, other: number): boolean =>
    words.has(word) || (own > 2 && own * RARER > other);
  if (isKnown(a, m, n) && isKnown(b, n, m)) return isLookAlike(a, b);
  return blurred(a) === blurred(b) || isAlike(a, b) || isShortSlip(a, b) || isTwiceMisread(a, b);
}

/** Letters that a scan takes for one another. */
const CONFUSED: readonly string[] = ['ceo', 'iltjfr', 'nuhb', 'vy', 'gq', 'ao', 'mnr'];

/** Whether two words as long differ in one letter that a scan confuses: « lien » and « rien », not « sans » and « dans ». */
function isLookAlike(a: string, b: string): boolean {
  const found = a.length < 4 ? null : slip(a, b);
  return found !== null && CONFUSED.some((group) => found.every((letter) => group.includes(letter)));
}

const isElidedArticle = (a: string, b: string): boolean => a === 'l' && b === '1';

/** A short word with one letter misread: no known word on one side says so. */
const isShortSlip = (a: string, b: string): boolean => a.length <= 4 && slip(a, b) !== null;

/** The letters by which two words as long differ, where it is one letter; null for any other words. */
function slip(a: string, b: string): readonly [string, string] | null {
  if (a.length !== b.length) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a[at], b[at]];
  return x !== undefined && y !== undefined && a.slice(at + 1) === b.slice(at + 1) ? [x, y] : null;
}

/** Signs that OCR makes of one, or one of several, made one again. */
const SMUDGES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/ri/g, 'n'],
  [/li/g, 'h'],
  [/cl/g, 'd'],
];
const smudged = (word: string): string =>
  SMUDGES.reduce((text, [signs, sign]) => text.replace(signs, sign), word);

/** Words that several misread signs part: one letter in four, after those that OCR makes of two. */
function isTwiceMisread(a: string, b: string): boolean {
  const [x, y] = [smudged(a), smudged(b)];
  if (x === y) return true;
  const most = Math.floor(Math.max(x.length, y.length) / 4);
  return most > 0 && editDistance(x, y, most) <= most;
}
