import { keyOf } from '../../model/fold.ts';
import { nameLikeness } from '../../model/likeness.ts';
import type { Party, PartyKind } from '../../model/record.ts';

const LEAST_SHARE = 0.6; // of the letters of a party's own words
const LEAST_LIKENESS = 0.92; // of two words, for those of five letters and more

/** Who is looked for: the kinds it may be (none given: any), and the texts that may name it, the closest first. */
export interface PartyQuestion {
  readonly kinds: readonly PartyKind[];
  readonly zones: readonly string[]; // folded
  readonly generic: ReadonlySet<string>;
}

/** The party that a text names, among those of the right kind; the only one of its kind needs no name. Null where unsure. */
export function partyNamed(
  parties: readonly Party[],
  { kinds, zones, generic }: PartyQuestion,
): Party | null {
  const candidates = parties.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  for (const zone of zones) {
    const words = keyOf(zone).split(' ');
    const scores = candidates.map((party) => scoreOf(party, words, generic));
    const best = Math.max(0, ...scores.map(({ share }) => share));
    const first = candidates.filter((_, i) => (scores[i]?.share ?? 0) === best);
    if (best < LEAST_SHARE) continue;
    const longest = Math.max(...first.map((party) => scoreOf(party, words, generic).letters));
    const winners = first.filter((party) => scoreOf(party, words, generic).letters === longest);
    return winners.length === 1 ? (winners[0] ?? null) : null;
  }
  return kinds.length > 0 && candidates.length === 1 ? (candidates[0] ?? null) : null;
}

interface Score {
  readonly share: number;
  readonly letters: number;
}

/** How much of a party's own words a text holds, by the name of the party that does best. */
function scoreOf(party: Party, words: readonly string[], generic: ReadonlySet<string>): Score {
  const names = [party.name, party.registry?.name, party.alias].map((name) =>
    keyOf(name ?? '')
      .split(' ')
      .filter((word) => word !== '' && !generic.has(word)),
  );
  const scores = names.map((own): Score => {
    const all = own.join('').length;
    const letters = own.filter((word) => words.some((other) => isSame(word, other))).join('').length;
    return { share: all === 0 ? 0 : letters / all, letters };
  });
  return scores.reduce((a, b) => (b.share > a.share ? b : a), { share: 0, letters: 0 });
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 5 && nameLikeness(a, b) >= LEAST_LIKENESS;
}
