import { keyOf } from '../model/fold.ts';

const MOST_WORDS = 4;
const LONGEST_WORD = 24; // characters
const SMALL_WORDS = new Set(
  'ainsi aux avec celle ces cet cette dans des dont elle elles est etre les leur leurs lors mais par pour que qui sans ses son sont sur une vers'.split(
    ' ',
  ),
);
const SHORTEST = 3; // letters

/** An identifier made from the words of a text: the first that carry meaning, unaccented; the same words, the same id. */
export function idOf(text: string, fallback: string): string {
  const words = keyOf(text)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]+/g, '').slice(0, LONGEST_WORD))
    .filter((word) => word.length >= SHORTEST && !SMALL_WORDS.has(word));
  return words.slice(0, MOST_WORDS).join('-') || fallback;
}

/** The same identifiers, each given once: the second of a name gets a number. */
export function distinctIds(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let own = id;
    for (let n = 2; taken.has(own); n++) own = `${id}-${n}`;
    taken.add(own);
    return own;
  });
}
