import { keyOf } from '../../model/fold.ts';
import type { Party, PartyKind } from '../../model/record.ts';
import type { CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import { findPhrases, indexPhrases, type PhraseIndex, skeletonOf } from './words.ts';

/** Those who may hold a compétence: collectivités, their groupings and their CCAS, never a Caf nor the State. */
const LOCAL: ReadonlySet<PartyKind> = new Set([
  'epci',
  'commune',
  'syndicat',
  'departement',
  'region',
  'ccas',
]);
const GENERIC = new Set(
  'commune communes ville communaute communautes agglomeration agglo metropole syndicat intercommunal mixte departement region centre communal action sociale de du des d la le les l et en sur urbaine regroupement mairie municipalite ca cc ci apres denommee ccas cias pays'
    .split(' ')
    .map(skeletonOf),
);

/** Who a stretch of text says the holder is: `named` is false where it says nothing. */
export interface HolderFound {
  readonly named: boolean;
  readonly holder: string | null;
}

/** The party that holds where nothing is said: the only local one. */
export function defaultHolder(parties: readonly Party[]): string | null {
  const local = parties.filter(({ kind }) => LOCAL.has(kind));
  return local.length === 1 ? (local[0]?.id ?? null) : null;
}

/** The party that words name, by its kind where only one is of it, else by its own name; null where several may be meant. */
export function findHolder(
  words: readonly string[],
  parties: readonly Party[],
  vocabulary: CompetenceVocabulary,
): HolderFound {
  const local = parties.filter(({ kind }) => LOCAL.has(kind));
  const first = findPhrases(words, holderIndex(vocabulary))[0];
  if (first === undefined) {
    const byName = named(local, words);
    return { named: byName.length > 0, holder: byName.length === 1 ? (byName[0]?.id ?? null) : null };
  }
  const [kind, count] = first.id.split(' ');
  const ofKind = local.filter((party) => party.kind === kind);
  const byName = named(ofKind, words);
  if (byName.length === 1) return { named: true, holder: byName[0]?.id ?? null };
  const sole = count === 'one' && ofKind.length === 1 ? ofKind[0] : undefined;
  return { named: true, holder: sole?.id ?? null };
}

/** The parties whose own name the words hold; of two names, one within the other, the longer. */
function named(parties: readonly Party[], words: readonly string[]): readonly Party[] {
  const held = parties
    .flatMap((party) => [party.name, party.alias].map((name) => ({ party, own: ownWords(name) })))
    .filter(({ own }) => own.length > 0 && own.every((word) => words.includes(word)));
  const longest = held.filter(
    ({ own }) =>
      !held.some((other) => other.own.length > own.length && own.every((w) => other.own.includes(w))),
  );
  return [...new Set(longest.map(({ party }) => party))];
}

/** Whether a line is the name or the alias of a local party, and nothing else. */
export function isPartyName(words: readonly string[], parties: readonly Party[]): boolean {
  const left = words.filter((word) => !GENERIC.has(word));
  return (
    left.length > 0 &&
    parties
      .filter(({ kind }) => LOCAL.has(kind))
      .flatMap(({ name, alias }) => [ownWords(name), ownWords(alias)])
      .some((own) => own.length === left.length && own.every((word) => left.includes(word)))
  );
}

const ownWords = (name: string | null): readonly string[] =>
  keyOf(name ?? '')
    .split(' ')
    .map(skeletonOf)
    .filter((word) => word !== '' && !GENERIC.has(word));

const indexes = new WeakMap<CompetenceVocabulary, PhraseIndex>();

function holderIndex(vocabulary: CompetenceVocabulary): PhraseIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const made = indexPhrases(
    vocabulary.holders.flatMap(({ kind, one, several }) => [
      ...several.map((phrase) => ({ id: `${kind} several`, phrase })),
      ...one.map((phrase) => ({ id: `${kind} one`, phrase })),
    ]),
  );
  indexes.set(vocabulary, made);
  return made;
}
