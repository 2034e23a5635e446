import { keyOf } from '../model/fold.ts';
import { titleLikeness } from '../model/likeness.ts';
import type { ParagraphPair } from '../model/pair.ts';

const SAME_PARAGRAPH = 0.5; // likeness from which one is the other, rewritten
const MOST_PAIRS = 10_000; // likenesses worked out between two paragraphs that are the same

/** The paragraphs of two texts side by side, in order: the same ones first, then, between them, the likest ones. */
export function pairParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...sameParagraphs(before, after), [before.length, after.length] as const]) {
    pairs.push(...pairLikest(before.slice(i, a), after.slice(j, b)));
    const [was, is] = [before[a], after[b]];
    if (was !== undefined && is !== undefined) pairs.push({ before: was, after: is });
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
}

/** The places of the paragraphs that stand once in each text, as many as come in the same order in both. */
function sameParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [before: number, after: number])[] {
  const [earlier, later] = [placesOf(before), placesOf(after)];
  const shared = [...later].flatMap(([key, j]) => {
    const i = earlier.get(key);
    return i === undefined || i < 0 || j < 0 ? [] : [[i, j] as const];
  });
  return longestRising(shared);
}

/** Where each paragraph stands, by its key; -1 where it stands more than once. */
function placesOf(paragraphs: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const key = keyOf(paragraph);
    if (key !== '') places.set(key, places.has(key) ? -1 : index);
  }
  return places;
}

/** Of pairs in the order of their second number, the longest run in which the first rises too. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tails: number[] = []; // the last pair of the best run of each length
  const previous: number[] = [];
  for (const [at, [first]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[0] ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.unshift(pair);
  }
  return run;
}

/** Pairs the paragraphs so that the likeness in all is greatest; what has no like stands alone. */
function pairLikest(before: readonly string[], after: readonly string[]): readonly ParagraphPair[] {
  const alone = (): readonly ParagraphPair[] => [
    ...before.map((text) => ({ before: text, after: null })),
    ...after.map((text) => ({ before: null, after: text })),
  ];
  if (before.length * after.length === 0 || before.length * after.length > MOST_PAIRS) return alone();
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width); // from (i, j) on
  const gain = new Float64Array(best.length);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      gain[at] = Math.max(0, titleLikeness(before[i] ?? '', after[j] ?? '') - SAME_PARAGRAPH);
      const paired = (gain[at] ?? 0) > 0 ? (gain[at] ?? 0) + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  return followed(before, after, { best, gain, width });
}

interface Table {
  readonly best: Float64Array;
  readonly gain: Float64Array;
  readonly width: number;
}

function followed(
  before: readonly string[],
  after: readonly string[],
  { best, gain, width }: Table,
): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const at = i * width + j;
    const [was, is] = [before[i] ?? null, after[j] ?? null];
    const here = gain[at] ?? 0;
    if (was !== null && is !== null && here > 0 && best[at] === here + (best[at + width + 1] ?? 0)) {
      pairs.push({ before: was, after: is });
      i++;
      j++;
    } else if (was !== null && (is === null || best[at] === best[at + width])) {
      pairs.push({ before: was, after: null });
      i++;
    } else {
      pairs.push({ before: null, after: is });
      j++;
    }
  }
  return pairs;
}
