import { letterLikeness } from '../../model/likeness.ts';
import { editDistance, lookOf } from '../spelling.ts';
import { isAlike } from './alike.ts';
import { isDoubted, isSure } from './certainty.ts';
import type { Element } from './compile-clause.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlacedClause } from './place-clauses.ts';
import { isFunctionWord, type Token } from './tokens.ts';

/** Where a document has a clause. */
export type Found = NonNullable<PlacedClause['found']>;

export interface GapOf {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly confidence: number | null; // of OCR in the gained word that it doubts most
}

/** What lies between two matched words: the clause's words that are lost there, and the text's that are gained. */
export function gapsOf(
  elements: readonly Element[],
  { alignment: { matched, inserted, first, last }, around, field: { tokens } }: Found,
): readonly GapOf[] {
  const newGap = (): OpenGap => ({ lost: [], gained: [], confidence: null });
  const gaps = [newGap()];
  let at = 0;
  elements.forEach((element, i) => {
    const stands = matched[i];
    if (stands === null || stands === undefined) {
      if (element.kind === 'word') gaps.at(-1)?.lost.push(element.word);
      return;
    }
    for (; (inserted[at] ?? Number.POSITIVE_INFINITY) < stands; at++)
      gain(gaps.at(-1), tokens[inserted[at] ?? 0]);
    gaps.push(newGap());
  });
  const wordsAt = (places: readonly number[]): readonly string[] => places.map((i) => tokens[i]?.word ?? '');
  const [head, tail] = [gaps[0], gaps.at(-1)];
  const before = wordsAt(around.filter((i) => i < first)).toReversed();
  head?.gained.push(...sameIn(before, head.lost, (words) => words.toReversed()));
  tail?.gained.push(...sameIn(wordsAt(around.filter((i) => i > last)), tail.lost, (words) => words));
  return gaps;
}

interface OpenGap {
  readonly lost: string[];
  readonly gained: string[];
  confidence: number | null;
}

function gain(gap: OpenGap | undefined, token: Token | undefined): void {
  if (gap === undefined || token === undefined) return;
  gap.gained.push(token.word);
  const { confidence = null } = token;
  if (confidence !== null) gap.confidence = Math.min(gap.confidence ?? 1, confidence);
}

/** Of the words beyond an end of a clause, from it outwards, those that are the ones lost there, broken or misread. */
function sameIn(
  outwards: readonly string[],
  lost: readonly string[],
  inOrder: (words: readonly string[]) => readonly string[],
): readonly string[] {
  for (let count = 1; count <= Math.min(outwards.length, lost.length + 2); count++) {
    const words = inOrder(outwards.slice(0, count));
    if (isSameLetters(lost, words)) return words;
  }
  return [];
}

const LETTERS_A_SLIP = 4;

/** Whether two runs of words look the same on a bad copy, but for a letter in four. */
export function looksLike(lost: readonly string[], gained: readonly string[]): boolean {
  const [a, b] = [lookOf(lost.join(' ')), lookOf(gained.join(' '))];
  const most = Math.floor(Math.min(a.length, b.length) / LETTERS_A_SLIP);
  return a !== '' && b !== '' && editDistance(a, b, most) <= most;
}

/** Whether two runs of words are the same letters but for a few: OCR broke or joined them. */
export function isSameLetters(lost: readonly string[], gained: readonly string[]): boolean {
  if (lost.length === 0 || gained.length === 0) return false;
  if (
    lost.length === gained.length &&
    lost.every(isFunctionWord) &&
    gained.every((word) => word.length <= 3 && word !== 'pas')
  )
    return true;
  const [a, b] = [lost.join(''), gained.join('')];
  return isAlike(a, b) || (letterLikeness(a, b) >= 0.7 && Math.abs(a.length - b.length) <= 3);
}

/** The elements lost only because OCR broke, joined or misread words there. */
export function noiseIn(elements: readonly Element[], found: Found, lexicon: Lexicon): ReadonlySet<number> {
  const noise = new Set<number>();
  const gaps = gapsOf(elements, found);
  let gap = 0;
  elements.forEach((element, i) => {
    if (found.alignment.matched[i] !== null) gap++;
    else if (element.kind === 'word') {
      const between = gaps[gap];
      if (between === undefined) return;
      if (isSameLetters(between.lost, between.gained) || isMisread(between, lexicon)) noise.add(i);
    }
  });
  return noise;
}

/**
 * One word for one word, as long, half its letters kept, and none of the model's: nobody writes it, OCR does. One that OCR is
 * sure of is misread by a sign at most, one that it doubts may be further off.
 */
export function isMisread({ lost, gained, confidence }: GapOf, { words }: Lexicon): boolean {
  const [a, b] = [lost[0], gained[0]];
  if (a === undefined || b === undefined || lost.length > 1 || gained.length > 1) return false;
  const slack = isDoubted({ confidence }) ? 2 : 1;
  if (words.has(b) || Math.abs(a.length - b.length) > slack || /^\d+$/.test(b)) return false;
  const share = isDoubted({ confidence }) ? 2 / 3 : 1 / 2;
  const most = isSure({ confidence }) ? 1 : Math.floor(a.length * share);
  return editDistance(a, b, most) <= most;
}
