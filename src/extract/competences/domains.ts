import { type Block, textOf } from '../../model/reading.ts';
import { type Section, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { DomainVocabulary } from '../../model/vocabulary-domains.ts';
import { domainsNamed } from './competence-domains.ts';
import { holdsPhrase, indexOf, wordsOf } from './words.ts';

const MAX_SENTENCE = 1200; // characters of a block that are looked at
const MAX_ITEM = 110;
const MAX_ITEMS = 30;
const LEAST_DOMAINS = 3;
const LEAST_WEIGHT = 4;
const TICKED_RE = /^(?:[☑☒✓✔✗✘🗹x]|\[x\])$/iu;
const EMPTY_BOX_RE = /^(?:[☐□]|\[ ?\])$/;

/** How much the place of a list says that it is the convention's own. */
const PLACE_WEIGHT: Readonly<Record<string, number>> = {
  preambule: 2,
  objet: 2,
  'objectifs-partages': 1,
  'champs-caf': -2,
  'champs-collectivite': -2,
};

interface Declaration {
  readonly weight: number;
  readonly domains: readonly string[];
}

/** The fields of intervention that the convention declares to cover, in the order of the model; none when none are. */
export function extractDomains(document: SegmentedDocument, vocabulary: DomainVocabulary): readonly string[] {
  let best: Declaration = { weight: LEAST_WEIGHT - 1, domains: [] };
  document.reading.blocks.forEach((block, index) => {
    const section = sectionAt(document.sections, block.range.start);
    if (block.part === 'toc' || !mayDeclare(section)) return;
    for (const sentence of sentencesOf(textOf(document.reading, block.range))) {
      const found = declarationIn(sentence, { document, vocabulary, index, section });
      if (found && found.weight > best.weight) best = found;
    }
  });
  return best.domains;
}

interface Place {
  readonly document: SegmentedDocument;
  readonly vocabulary: DomainVocabulary;
  readonly index: number; // of the block
  readonly section: Section | undefined;
}

const mayDeclare = (section: Section | undefined): boolean =>
  section !== undefined && !ELSEWHERE.has(section.kind);
const ELSEWHERE: ReadonlySet<string> = new Set(['toc', 'parties', 'signature', 'annex']);

const sentencesOf = (text: string): readonly string[] =>
  text.slice(0, MAX_SENTENCE).split(/(?<=[^.]{12}\.)\s+(?=\p{Lu})/u);

function declarationIn(sentence: string, place: Place): Declaration | null {
  const { vocabulary, section } = place;
  const { declaration } = vocabulary;
  const colon = sentence.indexOf(':');
  const intro = wordsOf(colon < 0 ? sentence : sentence.slice(0, colon));
  if (!holdsPhrase(intro, indexOf(declaration.nouns))) return null;
  if (!holdsPhrase(intro, indexOf(declaration.verbs))) return null;
  const domains = listed(sentence, colon, place);
  if (domains.length < LEAST_DOMAINS) return null;
  const weight =
    (colon >= 0 ? 3 : 1) +
    (holdsPhrase(intro, indexOf(declaration.subjects)) ? 2 : 0) -
    (holdsPhrase(intro, indexOf(declaration.samples)) ? 3 : 0) -
    (holdsPhrase(intro, indexOf(declaration.others)) ? 1 : 0) +
    (PLACE_WEIGHT[section?.model ?? ''] ?? 0);
  return { weight, domains };
}

/** What the list names: behind the colon, else in the sentence, else in the items that follow. */
function listed(sentence: string, colon: number, { document, vocabulary, index }: Place): readonly string[] {
  if (colon < 0) return domainsNamed(sentence, vocabulary);
  const inline = sentence.slice(colon + 1).trim();
  if (inline !== '') return domainsNamed(inline, vocabulary);
  const items = itemsAfter(document, index, vocabulary);
  const chosen = items.some(isTicked) ? items.filter(isTicked) : items.filter(({ box }) => !box);
  return domainsNamed(chosen.map(({ text }) => text).join(' . '), vocabulary);
}

interface Item {
  readonly text: string;
  readonly ticked: boolean;
  readonly box: boolean;
}
const isTicked = ({ ticked }: Item): boolean => ticked;

function itemsAfter(
  { reading }: SegmentedDocument,
  index: number,
  vocabulary: DomainVocabulary,
): readonly Item[] {
  const items: Item[] = [];
  const first = reading.blocks[index + 1]?.indent ?? 0;
  for (const block of reading.blocks.slice(index + 1, index + 1 + MAX_ITEMS)) {
    const text = textOf(reading, block.range);
    if (!isItem(block, text, vocabulary)) break;
    if (block.indent <= first) items.push(itemOf(block, text));
  }
  return items;
}

/** A list item, or a short line of a list that lost its bullets. */
const isItem = (block: Block, text: string, vocabulary: DomainVocabulary): boolean =>
  block.part !== 'toc' &&
  (block.marker !== '' ||
    (block.heading === 0 && text.length <= MAX_ITEM && domainsNamed(text, vocabulary).length > 0));

/** « Axe 2 : », « Volet n° 3 – »: a rank, and no name yet. */
const RANK_RE =
  /^\P{L}{0,4}(?:axe|volet|th[èe]me|th[ée]matique|domaine|champ|secteur|priorit[ée])\s(?:n\s?[°º]\s?)?[\divx]{1,4}\s?[:.–-]\s?/iu;

/** An item names its domain before its colon; what stands behind explains it. */
function itemOf({ marker }: Block, printed: string): Item {
  const text = printed.replace(RANK_RE, '');
  const colon = text.indexOf(':');
  return {
    text: (colon > 0 ? text.slice(0, colon) : text).slice(0, MAX_ITEM),
    ticked: TICKED_RE.test(marker),
    box: EMPTY_BOX_RE.test(marker),
  };
}
