import { isAlike } from './alike.ts';
import type { CompiledClause } from './compile-clause.ts';
import { type Token, weightOf } from './tokens.ts';

/** A stretch of the text where a clause may stand: tokens, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly score: number; // share of the clause's weight whose words are there, 0 to 1
}

/** Where each word of a text stands, and how often. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

export function indexWords(tokens: readonly Token[]): WordIndex {
  const index = new Map<string, number[]>();
  tokens.forEach(({ word }, at) => {
    const places = index.get(word);
    if (places) places.push(at);
    else index.set(word, [at]);
  });
  return index;
}

const ROOM = 12; // tokens looked at beyond the length of the clause on each side
const VARIABLE_ROOM = 14; // tokens that a variable may take
const BEST = 2;

/** The stretches that hold most of a clause's words, the fullest first: one pass over the places of its words. */
export function locate(
  { elements }: CompiledClause,
  tokens: readonly Token[],
  index: WordIndex,
): readonly Window[] {
  const words = elements.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
  const variables = elements.length - words.length;
  const length = words.length + variables * VARIABLE_ROOM + ROOM;
  const weights = weightsAt(new Set(words), tokens, index);
  const total = [...new Set(words)].reduce((sum, word) => sum + weightOf(word), 0);
  const windows: Window[] = [];
  const taken = (from: number): boolean =>
    windows.some((window) => Math.abs(window.from - from) < length / 2);
  for (let n = 0; n < BEST; n++) {
    const best = fullest(weights, tokens, length, taken);
    if (best === null || best.score <= 0) break;
    const [from, to] = [Math.max(0, best.from - ROOM), Math.min(tokens.length, best.from + length + ROOM)];
    windows.push({ from, to, score: best.score / Math.max(total, 1) });
  }
  return windows;
}

/** For each token the weight of the clause's word that it is, 0 for any other; a rare word misread still counts. */
function weightsAt(words: ReadonlySet<string>, tokens: readonly Token[], index: WordIndex): Float64Array {
  const weights = new Float64Array(tokens.length);
  for (const word of words) {
    const places = index.get(word);
    if (places !== undefined) for (const at of places) weights[at] = weightOf(word);
    else if (word.length >= 6)
      for (const [other, at] of index)
        if (isAlike(word, other)) for (const place of at) weights[place] = weightOf(word);
  }
  return weights;
}

/** The window that holds the most different words of the clause. */
function fullest(
  weights: Float64Array,
  tokens: readonly Token[],
  length: number,
  taken: (from: number) => boolean,
): { from: number; score: number } | null {
  const counts = new Map<string, number>();
  let [sum, best]: [number, { from: number; score: number } | null] = [0, null];
  for (let end = 0; end < tokens.length; end++) {
    sum += enter(counts, tokens[end]?.word ?? '', weights[end] ?? 0);
    const start = end - length;
    if (start >= 0) sum -= leave(counts, tokens[start]?.word ?? '', weights[start] ?? 0);
    const from = Math.max(0, start + 1);
    if (sum > (best?.score ?? 0) + 1e-9 && !taken(from)) best = { from, score: sum };
  }
  return best;
}

function enter(counts: Map<string, number>, word: string, weight: number): number {
  if (weight === 0) return 0;
  const count = counts.get(word) ?? 0;
  counts.set(word, count + 1);
  return count === 0 ? weight : 0;
}

function leave(counts: Map<string, number>, word: string, weight: number): number {
  if (weight === 0) return 0;
  const count = counts.get(word) ?? 0;
  counts.set(word, count - 1);
  return count === 1 ? weight : 0;
}
