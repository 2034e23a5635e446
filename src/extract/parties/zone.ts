import type { Block } from '../../model/reading.ts';
import type { Section, SegmentedDocument } from '../../model/section.ts';
import { skipBullet } from './bullets.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';
import { alike } from './words.ts';

/** Nothing of the clause of the parties is looked for further into a document, in characters of the reading. */
const MAX_FRONT = 60_000;
const MAX_BLOCK = 12_000;
const MAX_OPEN = 8_000; // of a clause without any verb of representation
const VisaRe = /^(?:vu|considerant)\b/;
const SHORT = 40;
const MAX_LEAD = 20; // words before a closing `entre :`

interface FrontBlock {
  readonly start: number;
  readonly tokens: readonly Token[];
  readonly section: Section['kind'];
  readonly visa: boolean;
  readonly represents: boolean;
}

/** The tokens of the clause that names the parties, visas left out; empty where the document has none. */
export function partyZone(document: SegmentedDocument, lexicon: Lexicon): readonly Token[] {
  const blocks = frontBlocks(document, lexicon);
  const first = firstBlock(blocks, lexicon);
  if (first < 0) return [];
  const last = lastBlock(blocks, { first, lexicon });
  const kept = blocks.slice(first, last).filter(({ visa }) => !visa);
  return cutAtClosing(
    kept.flatMap(({ tokens }) => tokens),
    lexicon,
  );
}

function frontBlocks({ reading, sections }: SegmentedDocument, lexicon: Lexicon): readonly FrontBlock[] {
  const isBody = ({ part, range }: Block): boolean => part === 'body' && range.start < MAX_FRONT;
  let section = 0;
  return reading.blocks.filter(isBody).map(({ range }) => {
    while ((sections[section]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) section++;
    const end = Math.min(range.end + 1, range.start + MAX_BLOCK, reading.text.length);
    const tokens = tokensOf(reading, { start: range.start, end });
    return {
      start: range.start,
      tokens,
      section: sections[section]?.kind ?? 'cover',
      visa: VisaRe.test(reading.folded.slice(range.start, range.start + SHORT)),
      represents: tokens.some(lexicon.represented),
    };
  });
}

/** The block of `Entre`, or of a party printed before it; without either, the first one that says `représentée par`. */
function firstBlock(blocks: readonly FrontBlock[], lexicon: Lexicon): number {
  const opening = blocks.findIndex((block) => opens(block, lexicon));
  const represents = blocks.findIndex((block) => block.represents && !block.visa);
  if (opening < 0) {
    const first = headsParty(blocks[represents], lexicon)
      ? represents
      : headAbove(blocks, represents, lexicon);
    return represents >= 0 && isFront(blocks, represents, lexicon) ? first : -1;
  }
  const isEarlier = represents >= 0 && represents < opening && headsParty(blocks[represents], lexicon);
  return isEarlier ? represents : opening;
}

/** A name of its own line stands above its `représentée par`. */
function headAbove(blocks: readonly FrontBlock[], at: number, lexicon: Lexicon): number {
  const above = blocks[at - 1];
  return above && !above.visa && headsParty(above, lexicon) ? at - 1 : at;
}

function opens({ tokens, section }: FrontBlock, lexicon: Lexicon): boolean {
  if (section === 'annex' || section === 'article') return false;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const at = words.findIndex(({ text }) => alike(text, 'entre'));
  if (at > 0) return at === words.length - 1 && words.length <= MAX_LEAD && tokens.at(-2)?.text === ':';
  if (at < 0) return false;
  if (words.length <= 5) return true;
  const names = tokens
    .slice(1, 8)
    .some((_, i) => phraseAt(tokens, i + 1, lexicon.heads, lexicon.known) !== null);
  return names || tokens.some(lexicon.represented);
}

function headsParty(block: FrontBlock | undefined, lexicon: Lexicon): boolean {
  if (block === undefined) return false;
  const { tokens } = block;
  const first = skipBullet(tokens, 0);
  return [0, 1, 2].some((k) => phraseAt(tokens, first + k, lexicon.heads, lexicon.known) !== null);
}

/** Without `Entre`, a party stands before the articles, or a closing formula follows it. */
function isFront(blocks: readonly FrontBlock[], at: number, lexicon: Lexicon): boolean {
  const before = blocks.slice(0, at + 1);
  if (before.every(({ section }) => section !== 'article' && section !== 'preamble' && section !== 'annex'))
    return true;
  return (
    headsParty(blocks[at], lexicon) &&
    blocks
      .slice(at, at + 12)
      .some(({ tokens }) => phraseAt(tokens, 0, lexicon.closings, lexicon.known) !== null)
  );
}

function lastBlock(
  blocks: readonly FrontBlock[],
  { first, lexicon }: { first: number; lexicon: Lexicon },
): number {
  const from = blocks[first]?.start ?? 0;
  const closes = (index: number): boolean =>
    phraseAt(blocks[index]?.tokens ?? [], 0, lexicon.closings, lexicon.known) !== null;
  const heading = blocks.findIndex(({ section }, i) => i > first && isBody(section, blocks[first]?.section));
  const closing = blocks.findIndex((_, i) => i > first && closes(i));
  const stops = [heading, closing].filter((index) => index > first);
  const near = Math.min(blocks.length, ...stops); // two stops at most
  if (blocks.slice(first, near).some(({ represents, visa }) => represents && !visa)) return near;
  const far = Math.max(...stops, 0);
  if (far > near && blocks.slice(first, far).some(({ represents, visa }) => represents && !visa)) return far;
  const reach = blocks.findIndex(({ start }, i) => i > first && start > from + MAX_OPEN);
  return reach < 0 ? near : Math.min(near, reach);
}

/** A section of the body that the clause did not begin in. */
function isBody(section: Section['kind'], own: Section['kind'] | undefined): boolean {
  return section !== own && (section === 'preamble' || section === 'article');
}

function cutAtClosing(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const verb = tokens.findIndex(lexicon.represented);
  const end = tokens.findIndex(
    (_, i) => i > verb && phraseAt(tokens, i, lexicon.closings, lexicon.known) !== null,
  );
  return end < 0 ? tokens : tokens.slice(0, end);
}
