import { blurred, isAlike, signsLacking, signsOf } from './alike.ts';
import { type Token, weightOf } from './tokens.ts';

/** The words of a stretch of text, each distinct one by a number, in the order in which they first stand there. */
export interface Words {
  readonly ids: Int32Array; // of each token
  readonly vocabulary: readonly string[];
  readonly weights: Float64Array; // of each distinct word
  readonly idOf: ReadonlyMap<string, number>;
  readonly gists: Gists;
  readonly likes: Map<string, Uint8Array>; // answers of `likesOf`
}

/** What tells of most distinct words at once that they are not another one misread. */
interface Gists {
  readonly lengths: Int32Array;
  readonly signs: Int32Array; // see `signsOf`
  readonly blurred: ReadonlyMap<string, readonly number[]>;
}

export const SAME = 1;
export const ALIKE = 2;

export function wordsIn(tokens: readonly Token[]): Words {
  const idOf = new Map<string, number>();
  const ids = Int32Array.from(tokens, ({ word }) => {
    const id = idOf.get(word) ?? idOf.size;
    if (id === idOf.size) idOf.set(word, id);
    return id;
  });
  const vocabulary = [...idOf.keys()];
  const weights = Float64Array.from(vocabulary, weightOf);
  return { ids, vocabulary, weights, idOf, gists: gistsOf(vocabulary), likes: new Map() };
}

function gistsOf(vocabulary: readonly string[]): Gists {
  const same = new Map<string, number[]>();
  vocabulary.forEach((word, id) => {
    const key = blurred(word);
    const others = same.get(key);
    if (others) others.push(id);
    else same.set(key, [id]);
  });
  return {
    lengths: Int32Array.from(vocabulary, ({ length }) => length),
    signs: Int32Array.from(vocabulary, signsOf),
    blurred: same,
  };
}

/** For each distinct word whether it is a given one (SAME), may be it misread (ALIKE), or neither (0). */
export function likesOf(words: Words, word: string): Uint8Array {
  const known = words.likes.get(word) ?? compare(words, word);
  words.likes.set(word, known);
  return known;
}

function compare({ vocabulary, idOf, gists }: Words, word: string): Uint8Array {
  const likes = new Uint8Array(vocabulary.length);
  const { lengths, signs } = gists;
  const [length, own] = [word.length, signsOf(word)];
  for (let id = 0; id < likes.length; id++) {
    if (Math.abs((lengths[id] ?? 0) - length) > 2 || signsLacking(own, signs[id] ?? 0) > 2) continue;
    if (isAlike(word, vocabulary[id] ?? '')) likes[id] = ALIKE;
  }
  for (const id of gists.blurred.get(blurred(word)) ?? [])
    if (isAlike(word, vocabulary[id] ?? '')) likes[id] = ALIKE;
  const same = idOf.get(word);
  if (same !== undefined) likes[same] = SAME;
  return likes;
}
