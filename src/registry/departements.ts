import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';

/**
 * The départements to look in, in order: the one of the hint, then those that its Caf serves besides.
 * No département at all where the hint is none or is not one: then a name must be the only one in France.
 */
export function departementsOf(
  hint: string | null,
  known: readonly string[],
  vocabulary: RegistryVocabulary,
): readonly (readonly string[])[] {
  if (hint === null) return [];
  const upper = hint.trim().toUpperCase();
  const code = upper.length === 3 && upper.startsWith('0') ? upper.slice(1) : upper;
  if (code === '20') return [['2A', '2B']];
  if (!known.includes(code)) return [];
  const more = vocabulary.servedToo.filter(({ departement }) => departement === code);
  return [[code], ...more.map(({ also }) => also)];
}
