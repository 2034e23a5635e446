import type { Block, Reading } from '../model/reading.ts';
import type { SectionKind } from '../model/section.ts';

/** What stands before the preamble and the articles, block by block. */
type FrontKind = Extract<SectionKind, 'cover' | 'parties' | 'toc' | 'visas' | 'preamble'>;

const EntreRe = /^entre(?: les soussigne|\b.{0,3}$| ?:|,)/;
const ClosingRe =
  /^(?:[i1l]{1,2} (?:est|a ete|convient)|est convenu|sont convenu|ont convenu|il a ete convenu)\b/;
const VisaRe = /^(?:(?:vu|considerant)\b|v ?(?:[unv] ?|[il1]{2} )(?:[li1][eac]s?\b|[li1]'))/; // « Vules », « Vii la »: a bad copy
const PartyRe =
  /represente[es()]{0,4}(?: par)?\b|ci-?apres|d'une part|d'autre part|dument (?:autorise|habilite)/;
const JoinRe = /^(?:et|d'une part|d'autre part)\b.{0,3}$/;
const LONG = 150;

/** Says of each block before the first heading whether it is cover, parties, table of contents, visas or preamble. */
export function labelFront(reading: Reading, blocks: readonly Block[]): readonly FrontKind[] {
  const texts = blocks.map(({ range }) => reading.folded.slice(range.start, range.end));
  let state: FrontKind = 'cover';
  const labels = blocks.map((block, i): FrontKind => {
    if (block.part === 'toc') return 'toc';
    state = nextState(state, texts[i] ?? '');
    return state;
  });
  return withPreamble(labels, texts);
}

function nextState(state: FrontKind, text: string): FrontKind {
  if (VisaRe.test(text)) return 'visas';
  if (EntreRe.test(text) || PartyRe.test(text.slice(0, 2_000))) return 'parties';
  if (JoinRe.test(text) && state !== 'visas') return 'parties';
  if (ClosingRe.test(text) && state === 'parties') return 'parties';
  return state;
}

/** Paragraphs after the last party and the last visa are a preamble without its heading. */
function withPreamble(labels: readonly FrontKind[], texts: readonly string[]): readonly FrontKind[] {
  const isFormal = (text: string): boolean =>
    VisaRe.test(text) ||
    EntreRe.test(text) ||
    ClosingRe.test(text) ||
    PartyRe.test(text) ||
    JoinRe.test(text);
  const last = texts.findLastIndex((text, i) => labels[i] === 'toc' || isFormal(text));
  const tail = texts.slice(last + 1);
  if (last < 0 || tail.filter((text) => text.length >= LONG).length < 2) return labels;
  return labels.map((label, i) => (i > last ? 'preamble' : label));
}
