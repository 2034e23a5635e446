import { type Words, wordsOf } from './words.ts';

/** Where a wording stands. */
export interface Use {
  readonly specimen: number;
  readonly place: number; // of the paragraph, in its article
}

/** A paragraph as it is printed in one convention or more. */
export interface Wording extends Words {
  readonly text: string;
  readonly uses: readonly Use[];
}

const MOST_WORDS = 1_200; // a longer paragraph is no clause of a model
const MOST_CHARACTERS = 12_000;

/** The different paragraphs of an article, each once; none that is no sentence at all, or a book. */
export function wordingsOf(bodies: ReadonlyMap<number, readonly string[]>): readonly Wording[] {
  const uses = new Map<string, Use[]>();
  for (const [specimen, paragraphs] of bodies)
    paragraphs.forEach((text, place) => {
      const known = uses.get(text);
      if (known === undefined) uses.set(text, [{ specimen, place }]);
      else known.push({ specimen, place });
    });
  return [...uses]
    .filter(([text]) => text.length <= MOST_CHARACTERS)
    .map(([text, places]): Wording => ({ text, ...wordsOf(text), uses: places }))
    .filter(({ keys }) => keys.length > 0 && keys.length <= MOST_WORDS);
}

/** How many conventions have a wording, or one of several. */
export function conventionsOf(wordings: readonly Wording[]): ReadonlySet<number> {
  return new Set(wordings.flatMap(({ uses }) => uses.map(({ specimen }) => specimen)));
}
