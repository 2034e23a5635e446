import { keyOf } from '../model/fold.ts';
import { ENOUGH_FINGERPRINTS, type Template } from '../model/template.ts';
import type { LearntClause } from './learn-article.ts';
import { wordsOf } from './words.ts';

const MOST = 12; // a text that follows this model must show more of them than those of the model nearest to it
const WORDS = 5;
const FEWEST = 4; // words

interface Phrase {
  readonly words: string;
  readonly clause: LearntClause;
  readonly isNew: boolean; // no known model has it
}

/** Phrases by which the texts of a model are known: one a clause, those that no other model has first. */
export function fingerprintsOf(
  clauses: readonly LearntClause[],
  models: readonly Template[],
): Template['fingerprints'] {
  const known = models
    .flatMap(({ articles }) => articles.flatMap((article) => article.clauses.map(({ text }) => keyOf(text))))
    .join(' | ');
  const phrases = clauses.flatMap((clause): readonly Phrase[] => {
    const words = clause.optional ? null : phraseOf(clause, known);
    return words === null ? [] : [{ words, clause, isNew: !known.includes(keyOf(words)) }];
  });
  const distinct = [...new Map(phrases.map((phrase) => [keyOf(phrase.words), phrase])).values()];
  return distinct
    .map((phrase, i) => ({ phrase, i }))
    .sort(
      (a, b) =>
        Number(b.phrase.isNew) - Number(a.phrase.isNew) || shareOf(b.phrase) - shareOf(a.phrase) || a.i - b.i,
    )
    .slice(0, MOST)
    .map(({ phrase }) => ({ words: phrase.words, why: reasonOf(phrase) }));
}

export const areEnough = (fingerprints: Template['fingerprints']): boolean =>
  fingerprints.length >= ENOUGH_FINGERPRINTS;

const shareOf = ({ clause }: Phrase): number => clause.evidence.support.count / clause.evidence.support.of;

/** Rules are in French, whatever language the program speaks. */
function reasonOf({ clause, isNew }: Phrase): string {
  const { count, of } = clause.evidence.support;
  const others = isNew ? " ; aucun modèle connu n'a ces mots" : '';
  return `La clause se lit dans ${count} des ${of} conventions qui ont son article${others}.`;
}

/** The run of words with the most letters between two blanks; where there is a choice, one that no known model has. */
function phraseOf({ fixed }: LearntClause, known: string): string | null {
  const phrases = fixed.flatMap((stretch) => {
    const { keys, starts, ends } = wordsOf(stretch);
    if (keys.length < FEWEST) return [];
    const length = Math.min(WORDS, keys.length);
    return Array.from({ length: keys.length - length + 1 }, (_, i) =>
      stretch.slice(starts[i], ends[i + length - 1]),
    );
  });
  const fresh = phrases.filter((phrase) => !known.includes(keyOf(phrase)));
  const open = fresh.length > 0 ? fresh : phrases;
  return open.reduce<string | null>(
    (best, phrase) => (lettersIn(phrase) > lettersIn(best ?? '') ? phrase : best),
    null,
  );
}

const lettersIn = (phrase: string): number => phrase.replace(/[^\p{L}]/gu, '').length;
