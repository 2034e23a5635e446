import type { CompiledClause } from './compile-clause.ts';
import { weightOf } from './tokens.ts';
import { ALIKE, likesOf, type Words } from './words-of-field.ts';

/** A stretch of the text where a clause may stand: tokens, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly score: number; // share of the clause's weight whose words are there, 0 to 1
}

const ROOM = 12; // tokens looked at beyond the length of the clause on each side
const VARIABLE_ROOM = 14; // tokens that a variable may take
const BEST = 2;

/** The stretches that hold most of a clause's words, the fullest first; none that could not score `least`. */
export function locate({ elements }: CompiledClause, words: Words, least: number): readonly Window[] {
  const own = elements.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
  const distinct = new Set(own);
  const total = Math.max(
    [...distinct].reduce((sum, word) => sum + weightOf(word), 0),
    1,
  );
  if (words.vocabulary.length < least * total) return [];
  const length = own.length + (elements.length - own.length) * VARIABLE_ROOM + ROOM;
  const weights = weightsIn(distinct, words);
  const windows: Window[] = [];
  const taken = (from: number): boolean =>
    windows.some((window) => Math.abs(window.from - from) < length / 2);
  for (let n = 0; n < BEST; n++) {
    const best = fullest(weights, words, { length, taken });
    if (best === null || best.score / total < least) break;
    const [from, to] = [Math.max(0, best.from - ROOM), Math.min(words.ids.length, best.from + length + ROOM)];
    windows.push({ from, to, score: best.score / total });
  }
  return windows;
}

/** For each distinct word of the text the weight of the clause's word that it is; a rare word misread still counts. */
function weightsIn(own: ReadonlySet<string>, words: Words): Float64Array {
  const weights = new Float64Array(words.vocabulary.length);
  for (const word of own) {
    const id = words.idOf.get(word);
    if (id !== undefined) weights[id] = weightOf(word);
    else if (word.length >= 6)
      likesOf(words, word).forEach((like, other) => {
        if (like === ALIKE) weights[other] = weightOf(word);
      });
  }
  return weights;
}

/** The window that holds the most different words of the clause. */
function fullest(
  weights: Float64Array,
  { ids }: Words,
  { length, taken }: { readonly length: number; readonly taken: (from: number) => boolean },
): { from: number; score: number } | null {
  const counts = new Int32Array(weights.length);
  let [sum, best]: [number, { from: number; score: number } | null] = [0, null];
  for (let end = 0; end < ids.length; end++) {
    const entering = ids[end] ?? 0;
    const count = counts[entering] ?? 0;
    counts[entering] = count + 1;
    if (count === 0) sum += weights[entering] ?? 0;
    const start = end - length;
    if (start >= 0) {
      const leaving = ids[start] ?? 0;
      const left = (counts[leaving] ?? 0) - 1;
      counts[leaving] = left;
      if (left === 0) sum -= weights[leaving] ?? 0;
    }
    const from = Math.max(0, start + 1);
    if (sum > (best?.score ?? 0) + 1e-9 && !taken(from)) best = { from, score: sum };
  }
  return best;
}
