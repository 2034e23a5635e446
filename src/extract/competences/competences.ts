import { type Block, spanOf, textOf } from '../../model/reading.ts';
import type { Competence, Party } from '../../model/record.ts';
import { type Section, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import type { DomainVocabulary } from '../../model/vocabulary-domains.ts';
import { findDates } from '../dates/date-grammar.ts';
import { listLines } from './blocks.ts';
import { domainsOf } from './competence-domains.ts';
import { defaultHolder } from './holder.ts';
import { readListLine } from './lines.ts';
import { readList } from './list.ts';
import type { CompetenceItem } from './list-shape.ts';
import { isRow } from './table.ts';
import { holdsPhrase, indexOf, wordsOf } from './words.ts';

const OWN_ARTICLE = 'champs-collectivite';
const NEVER: ReadonlySet<string> = new Set(['champs-caf', 'collaboration', 'preambule']);
const UNTIL_RE = /jusqu'(?:au|a|en)\s(?:la date du\s|fin\s)?$/;
/** « Restituée aux communes au 1er janvier »: the day that ends it, in other words. */
const GIVEN_BACK_RE =
  /\b(?:restituee?s?|rendues?|retrocedee?s?|reprise?s?|rendus?)\b[^.;]{0,70}(?:\bau|\ble|a compter du|a partir du|des le)\s$/;
const MAY_END_RE = /jusqu'|restitu|rendu|retroced|repris/;
const MAX_TITLE = 120;

export interface CompetenceContext {
  readonly vocabulary: CompetenceVocabulary;
  readonly domains: DomainVocabulary;
  readonly parties: readonly Party[];
}

/** The powers that the text says communes and their groupings hold, in order, with their holder, category and end. */
export function extractCompetences(
  document: SegmentedDocument,
  { vocabulary, domains, parties }: CompetenceContext,
): readonly Competence[] {
  const holder = defaultHolder(parties);
  const runs = runsOf(document, vocabulary);
  const items = runs.flatMap(({ blocks, own }) =>
    readList(blocks, { document, vocabulary, domains, parties, holder, own }),
  );
  return items.map((item) => competenceOf(item, document, domains));
}

interface Run {
  readonly blocks: readonly Block[];
  readonly own: boolean;
}

/** The stretches that may hold lists: the article on the fields of the collectivité, annexes, and lists announced elsewhere. */
function runsOf({ reading, sections }: SegmentedDocument, vocabulary: CompetenceVocabulary): readonly Run[] {
  const bySection = new Map<Section, Block[]>();
  for (const block of reading.blocks) {
    const section = sectionAt(sections, block.range.start);
    if (section === undefined || block.part !== 'body' || block.range.start < section.body.start) continue;
    const blocks = bySection.get(section);
    const lines = listLines(block, reading);
    if (blocks) for (const line of lines) blocks.push(line);
    else bySection.set(section, [...lines]);
  }
  return [...bySection].flatMap(([section, blocks]): readonly Run[] => {
    if (section.model === OWN_ARTICLE) return [{ blocks, own: true }];
    const from = startOf(section, blocks, { reading, vocabulary });
    return from === null ? [] : [{ blocks: blocks.slice(from), own: false }];
  });
}

interface Lookup {
  readonly reading: SegmentedDocument['reading'];
  readonly vocabulary: CompetenceVocabulary;
}

/** Where a list may begin in another article or an annex: at the line that announces it. */
function startOf(section: Section, blocks: readonly Block[], { reading, vocabulary }: Lookup): number | null {
  const isAnnex = section.kind === 'annex';
  if (!isAnnex && (section.kind !== 'article' || NEVER.has(section.model ?? ''))) return null;
  const titled =
    isAnnex &&
    holdsPhrase(wordsOf((section.title ?? '').slice(0, MAX_TITLE)), indexOf(vocabulary.annexes.texts));
  const at = blocks.findIndex((block) => {
    const { range, marker } = block;
    if (titled && isRow(reading, block)) return true;
    const line = readListLine(textOf(reading, range), marker !== '', vocabulary);
    if (line?.kind === 'intro') return true;
    return isAnnex && line?.kind === 'heading' && (titled || line.category !== null);
  });
  return at < 0 ? null : at;
}

function competenceOf(
  { parts: printed, holder, category, theme, listRange }: CompetenceItem,
  { reading }: SegmentedDocument,
  vocabulary: DomainVocabulary,
): Competence {
  const parts = printed.map((range, i) => (i === printed.length - 1 ? closed(reading.text, range) : range));
  const text = parts.map((range) => textOf(reading, range)).join(' ');
  const own = domainsOf(text, vocabulary);
  const domains = theme.length === 1 || own.length === 0 ? inOrder([...own, ...theme], vocabulary) : own;
  const whole = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  const until = parts.map((range) => untilOf(reading.folded, range)).find((date) => date !== null);
  return {
    holder,
    category,
    text,
    domains: [...domains],
    until: until ?? (listRange && untilOf(reading.folded, listRange)),
    span: spanOf(reading, whole),
    ...(parts.length > 1 ? { spans: parts.map((range) => spanOf(reading, range)) } : {}),
  };
}

/** Without the semicolon or comma that parts an item from the next. */
function closed(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && /[\s;,]/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

const inOrder = (slugs: readonly string[], { domains }: DomainVocabulary): readonly string[] =>
  domains.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));

/** The day that a text sets to a compétence. */
function untilOf(folded: string, { start, end }: Range): string | null {
  const text = folded.slice(start, end);
  if (!MAY_END_RE.test(text)) return null;
  const found = findDates(text).find(({ range }) => {
    const before = text.slice(Math.max(0, range.start - 110), range.start);
    return UNTIL_RE.test(before) || GIVEN_BACK_RE.test(before);
  });
  return found?.precision === 'day' ? found.value : null;
}
