import { isAlike } from './alike.ts';
import { wordsOf } from './compile-clause.ts';
import { isFunctionWord, type Token } from './tokens.ts';

/** The words of the names of those who sign; empty where nobody's name is known. */
export type Names = ReadonlySet<string>;

export const namesOf = (bodies: readonly string[]): Names => new Set(bodies.flatMap(wordsOf));

/** Words that stand in blanks for a name or a date, whoever signs. */
const USUAL = new Set(
  'caf commune communes communaute agglomeration collectivite collectivites ville departement metropole partenaires parties conseil annexe article 1er janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
    ' ',
  ),
);
/** Words of substance beside a name from which they are wording of the convention's own. */
const LEAST = 3;

/** What stands in a blank beyond the names and dates that belong there, once it is more than a slip of the reader. */
export function beyondNames(fill: readonly Token[], names: Names): readonly string[] {
  if (names.size === 0) return [];
  const others = fill.map(({ word }) => word).filter((word) => !isNamed(word, names));
  return others.filter((word) => !isFunctionWord(word) && word.length > 2).length >= LEAST ? others : [];
}

function isNamed(word: string, names: Names): boolean {
  if (names.has(word) || USUAL.has(word) || /\d/.test(word)) return true;
  if (isFunctionWord(word)) return false;
  return [...names].some((name) => isAlike(name, word)) || [...USUAL].some((usual) => isAlike(usual, word));
}
