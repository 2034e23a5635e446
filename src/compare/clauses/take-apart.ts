import { correctionsOf, type Lexicon, LONGEST, remember, twiceMisread } from './lexicon.ts';

const LONGEST_WORD = 24;
const MOST_PARTS = 5;
export const LONG_RUN = 5; // letters from which words run together are likelier than one misread

const MANY_PARTS = 3;

/** The words that were run together; not a heap of little ones where one sign misread explains the whole. */
export function joinedWords(word: string, lexicon: Lexicon): readonly string[] | null {
  const parts = apart(word, lexicon, false);
  if (parts === null || parts.length < MANY_PARTS) return parts;
  return correctionsOf(word, lexicon).length === 1 ? null : parts;
}

/** A word made those of the model: misread twice, or run together, misread or not; null where it is none of these. */
export function partsOf(word: string, lexicon: Lexicon): readonly string[] | null {
  let parts = lexicon.known.get(word);
  if (parts === undefined) {
    const whole = twiceMisread(word, lexicon);
    parts = whole !== null ? [whole] : (apart(word, lexicon, false) ?? apart(word, lexicon, true));
    remember(lexicon.known, word, parts);
  }
  return parts;
}

/** Letters cut into the fewest words of the model; null where they cannot be, or into more than a few. */
export function apart(letters: string, lexicon: Lexicon, misread: boolean): readonly string[] | null {
  if (letters.length < (misread ? LONG_RUN + 1 : 3) || letters.length > LONGEST) return null;
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let fewest: readonly string[] | null = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const part = before == null ? null : partAt(letters.slice(start, end), lexicon, misread);
      if (before == null || part === null || before.length >= MOST_PARTS) continue;
      if (before.length + 1 < (fewest?.length ?? Number.POSITIVE_INFINITY)) fewest = [...before, part];
    }
    best.push(fewest);
  }
  const parts = best[letters.length] ?? null;
  const singles = parts?.filter(({ length }) => length === 1).length ?? 0;
  return parts !== null && parts.length > 1 && singles <= parts.length / 2 ? parts : null;
}

function partAt(part: string, lexicon: Lexicon, misread: boolean): string | null {
  if (lexicon.words.has(part)) return part;
  if (!misread || part.length < 3) return null;
  const ways = correctionsOf(part, lexicon);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}
