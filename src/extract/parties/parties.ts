import { type Reading, spanOf } from '../../model/reading.ts';
import type { Party, Stamp } from '../../model/record.ts';
import type { Registry } from '../../model/registry.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { PartyVocabulary } from '../../model/vocabulary-parties.ts';
import { extractSignature } from '../signature/signature.ts';
import { type Authority, authoritiesOf } from './authority.ts';
import { draftParties, type PartyDraft } from './drafts.ts';
import { lexiconOf } from './lexicon.ts';
import { withRecoveredNames } from './recovery.ts';
import { placeOf, registryOf } from './registry.ts';
import { withoutRepeats } from './repeats.ts';

export interface PartyContext {
  readonly vocabulary: PartyVocabulary;
  readonly registry: Registry;
  readonly stamps: readonly Stamp[];
  readonly year: number | null; // of the signature
}

/** The parties of a convention in the order of its text, each with who signs for it and by what authority. */
export function extractParties(document: SegmentedDocument, context: PartyContext): readonly Party[] {
  const lexicon = lexiconOf(context.vocabulary);
  const drafts = withoutRepeats(draftParties(document, lexicon), lexicon);
  const cafs = drafts.flatMap(({ kind, name }) => (kind === 'caf' && name !== null ? [name] : []));
  const place = placeOf(cafs, context);
  const authorities = authoritiesOf(document, { parties: drafts, lexicon });
  const parties = drafts.map((draft, i) =>
    toParty(draft, { reading: document.reading, authority: authorities[i] ?? null, i }, (party) =>
      registryOf(party, { registry: context.registry, place }),
    ),
  );
  if (!drafts.some(({ blanks }) => blanks.includes(true))) return parties;
  const signature = extractSignature(document, { vocabulary: context.vocabulary, parties });
  return withRecoveredNames(parties, {
    blanks: drafts.map(({ blanks }) => blanks),
    signatories: signature?.signatories ?? [],
  });
}

function toParty(
  { kind, name, alias, representatives, range }: PartyDraft,
  { reading, authority, i }: { reading: Reading; authority: Authority | null; i: number },
  register: (party: Pick<Party, 'kind' | 'name'>) => Party['registry'],
): Party {
  return {
    id: `p${i + 1}`,
    kind,
    name,
    alias,
    registry: register({ kind, name }),
    representatives: [...representatives],
    authority,
    span: spanOf(reading, range),
  };
}
