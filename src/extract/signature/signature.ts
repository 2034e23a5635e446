import { keyOf } from '../../model/fold.ts';
import { type Block, type Reading, spanOf } from '../../model/reading.ts';
import type { Party, Signature } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { PartyVocabulary } from '../../model/vocabulary-parties.ts';
import { type Lexicon, lexiconOf } from '../parties/lexicon.ts';
import { type Token, tokensOf } from '../parties/tokens.ts';
import { readCopies } from './copies.ts';
import { readBands } from './items.ts';
import { partyOf, samePerson } from './link.ts';
import { readPlaceAndDate } from './place.ts';
import { signersOf } from './signers.ts';

export interface SignatureContext {
  readonly vocabulary: PartyVocabulary;
  readonly parties: readonly Party[];
}

const MAX_LENGTH = 8_000; // of a signature block, in characters of the reading
const MAX_LINE = 400; // a longer block is an annex without its heading
const AnnexRe = /^[^a-z0-9]{0,3}[a-z]?\s{0,3}annexes? /;
type Signatory = Signature['signatories'][number];

/** Where and when the convention was signed, in how many copies, and by whom; null without a signature block. */
export function extractSignature(
  { reading, sections }: SegmentedDocument,
  { vocabulary, parties }: SignatureContext,
): Signature | null {
  const section = sections.find(({ kind }) => kind === 'signature');
  if (section === undefined) return null;
  const lexicon = lexiconOf(vocabulary);
  const range = blockRange(reading, section.range);
  const tokens = tokensOf(reading, range, 'columns');
  const { place, date, range: formula } = readPlaceAndDate(reading, { tokens, lexicon });
  const { copies, range: counted } = readCopies(tokens, lexicon);
  const rest = tokens.filter((token) => !isIn(token, formula) && !isIn(token, counted));
  const signatories = readSignatories(reading, { tokens: rest, parties, lexicon });
  return { place, date, copies, signatories, span: spanOf(reading, range) };
}

/** The block ends before an annex whose heading was lost, or a paragraph too long for it. */
function blockRange({ blocks, folded }: Reading, { start, end }: Range): Range {
  const limit = Math.min(end, start + MAX_LENGTH);
  const inside = blocks.filter(({ range }) => range.start >= start && range.start < limit);
  const isForeign = ({ range }: Block): boolean =>
    range.end - range.start > MAX_LINE || AnnexRe.test(folded.slice(range.start, range.start + 20));
  const long = inside.find((block, i) => i > 0 && isForeign(block));
  return { start, end: Math.min(limit, long?.range.start ?? limit) };
}

function isIn({ start }: Token, range: Range | null): boolean {
  return range !== null && range.start <= start && start < range.end;
}

function readSignatories(
  reading: Reading,
  { tokens, parties, lexicon }: { tokens: readonly Token[]; parties: readonly Party[]; lexicon: Lexicon },
): Signatory[] {
  const people = parties.flatMap(({ representatives }) =>
    representatives.flatMap(({ name }) => (name === null ? [] : [keyOf(name).split(' ')[0] ?? ''])),
  );
  const bands = readBands({ tokens, people, lexicon });
  const signatories = signersOf(reading, { bands, parties, lexicon }).map((signer) => ({
    name: signer.name,
    role: signer.roleText,
    party: partyOf(signer, { parties, lexicon })?.id ?? null,
  }));
  return withoutEchoes(signatories);
}

/** A mark of electronic signature says once more who signed: the same person, or the role alone, for the same party. */
function withoutEchoes(signatories: readonly Signatory[]): Signatory[] {
  return signatories.filter((signer, i) => {
    const before = signatories.slice(0, i).filter(({ party }) => party !== null && party === signer.party);
    return !before.some((other) => isEcho(other, signer));
  });
}

function isEcho(first: Signatory, { name, role }: Signatory): boolean {
  const isSameRole = role === null || keyOf(role) === keyOf(first.role ?? '');
  if (name === null) return role !== null && isSameRole;
  return isSameRole && first.name !== null && samePerson(first.name, name);
}
