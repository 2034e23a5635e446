import type { DomainVocabulary } from '../../model/vocabulary-domains.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex, wordsOf } from './words.ts';

interface DomainIndexes {
  readonly names: PhraseIndex;
  readonly all: PhraseIndex;
}
const indexes = new WeakMap<DomainVocabulary, DomainIndexes>();

function indexesOf(vocabulary: DomainVocabulary): DomainIndexes {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const pairs = (key: 'names' | 'cues') =>
    vocabulary.domains.flatMap((domain) => domain[key].map((phrase) => ({ id: domain.slug, phrase })));
  const made = {
    names: indexPhrases(pairs('names')),
    all: indexPhrases([...pairs('names'), ...pairs('cues')]),
  };
  indexes.set(vocabulary, made);
  return made;
}

const inOrder = (hits: readonly PhraseHit[], { domains }: DomainVocabulary): readonly string[] =>
  domains.filter(({ slug, record }) => record && hits.some(({ id }) => id === slug)).map(({ slug }) => slug);

/** The domains that a text is about, by its names and cues, in the order of the model. */
export const domainsOf = (text: string, vocabulary: DomainVocabulary): readonly string[] =>
  inOrder(findPhrases(wordsOf(text), indexesOf(vocabulary).all), vocabulary);

/** The domains that a text names outright, in the order of the model. */
export const domainsNamed = (text: string, vocabulary: DomainVocabulary): readonly string[] =>
  inOrder(findPhrases(wordsOf(text), indexesOf(vocabulary).names), vocabulary);

/** Whether a text is a domain's name and next to nothing else: a heading inside a list. */
export function isDomainName(text: string, vocabulary: DomainVocabulary): boolean {
  const words = wordsOf(text);
  if (words.length > 8) return false;
  const small = words.filter((word) => word.length <= 3).length;
  const left = (index: PhraseIndex): number =>
    findPhrases(words, index).reduce((rest, { start, end }) => rest - (end - start), words.length) - small;
  const { names, all } = indexesOf(vocabulary);
  return left(names) < words.length - small && (left(names) <= 1 || left(all) <= 0);
}
