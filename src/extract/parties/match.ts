import { keyOf } from '../../model/fold.ts';
import type { Party, PartyKind } from '../../model/record.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { alike } from './words.ts';

/** A party as far as it is known by name. */
export type Named = Pick<Party, 'kind' | 'name' | 'alias'>;

/** The words of a name that tell it from others of its kind: `Pays`, `Valmorte`. */
export function properWords(name: string, lexicon: Lexicon): readonly string[] {
  const words = keyOf(name).split(' ');
  return words.filter(
    (word) => word.length > 1 && !lexicon.known.has(word) && !lexicon.known.has(`${word}'`),
  );
}

/** The share of the telling words of a party that a text holds, 0 to 1; 0 for a party without any. */
export function nameShare(party: Named, words: readonly string[], lexicon: Lexicon): number {
  const own = properWords(party.name ?? '', lexicon);
  if (own.length === 0) return 0;
  return own.filter((word) => words.some((other) => alike(other, word))).length / own.length;
}

/** The kinds of body that a run of tokens names: `de la Caf du Rhône` is a Caf. */
export function kindsIn(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<PartyKind> {
  const kinds = new Set<PartyKind>();
  for (let i = 0; i < tokens.length; i++) {
    const found = phraseAt(tokens, i, lexicon.heads, lexicon.known);
    if (found === null) continue;
    kinds.add(found.value.kind);
    i = found.end - 1;
  }
  return kinds;
}

/** The party that a run of words names, or null where none or several could be meant. */
export function partyNamed<P extends Named>(
  parties: readonly P[],
  { tokens, text, lexicon }: { tokens: readonly Token[]; text: string; lexicon: Lexicon },
): P | null {
  const aliased = parties.filter(({ alias }) => alias !== null && sameName(alias, text));
  if (aliased.length === 1) return aliased[0] ?? null;
  const kinds = kindsIn(tokens, lexicon);
  const words = properWords(text, lexicon);
  const ofKind = parties.filter(({ kind }) => kinds.size === 0 || kinds.has(kind));
  const ranked = ofKind
    .map((party) => ({ party, share: nameShare(party, words, lexicon) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  const [best, next] = ranked;
  if (best && best.share > (next?.share ?? 0)) return best.party;
  const isBare = words.length === 0 && kinds.size > 0;
  return isBare && ofKind.length === 1 ? (ofKind[0] ?? null) : null;
}

const ArticleRe = /^(?:l[ae]s?|l|du|de|des|pour)\b */;

/** A name without its article, case and accents: what two spellings of it share. */
export function nameKey(name: string): string {
  let key = keyOf(name);
  for (let i = 0; i < 3; i++) key = key.replace(ArticleRe, '');
  return key;
}

/** Two names that differ by article, case and accents only. */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}
