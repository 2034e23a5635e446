import type { PartyDraft } from './drafts.ts';
import type { Lexicon } from './lexicon.ts';
import { nameKey, properWords } from './match.ts';

interface Keyed {
  readonly draft: PartyDraft;
  readonly name: string; // keys, '' where nothing is stated
  readonly alias: string;
  readonly proper: string;
}

/** A second list of the same signatories adds what the first did not say, and no party. */
export function withoutRepeats(drafts: readonly PartyDraft[], lexicon: Lexicon): readonly PartyDraft[] {
  const kept: Keyed[] = [];
  for (const draft of drafts) {
    const next = keyed(draft, lexicon);
    const index = kept.findIndex((first) => isSame(first, next));
    const first = kept[index];
    if (first === undefined) kept.push(next);
    else kept[index] = { ...first, draft: merge(first.draft, draft) };
  }
  return kept.map(({ draft }) => draft);
}

function keyed(draft: PartyDraft, lexicon: Lexicon): Keyed {
  const proper = properWords(draft.name ?? '', lexicon).join(' ');
  return { draft, name: nameKey(draft.name ?? ''), alias: nameKey(draft.alias ?? ''), proper };
}

function isSame(first: Keyed, second: Keyed): boolean {
  if (second.name === '' || first.name === '') return false;
  if (first.alias === second.name) return true;
  if (first.draft.kind !== second.draft.kind) return false;
  return first.name === second.name || (first.proper !== '' && first.proper === second.proper);
}

function merge(first: PartyDraft, second: PartyDraft): PartyDraft {
  const people = first.representatives.length > 0 ? first : second;
  return {
    ...first,
    alias: first.alias ?? second.alias,
    representatives: people.representatives,
    blanks: people.blanks,
    clause: [...first.clause, ...second.clause],
  };
}
