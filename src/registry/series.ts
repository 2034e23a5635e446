import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';

/** Whether the bearer of a SIREN can have signed in a year, as far as the number tells: it was born by then. */
export function existedIn(siren: string, year: number | null, vocabulary: RegistryVocabulary): boolean {
  if (year === null) return true;
  const range = vocabulary.sirenSeries.ranges.find(({ after, upTo }) => siren > after && siren <= upTo);
  return range === undefined || year >= range.since;
}
