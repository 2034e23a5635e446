import { type Block, spanOf, textOf } from '../model/reading.ts';
import type { Reference } from '../model/record.ts';
import { placeOf, type Section, type SegmentedDocument, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { ReferenceVocabulary } from '../model/vocabulary-references.ts';
import { type FoundDate, findDates } from './date-grammar.ts';
import { type ArticleMention, findArticleMentions } from './reference-articles.ts';
import { findDeliberations } from './reference-deliberation.ts';
import { type DatesWithin, findActs, findCodes, findNamed, type ReferenceHead } from './reference-head.ts';
import { type Citation, mergeCitations } from './reference-merge.ts';
import { titleLength } from './reference-title.ts';
import { findVisaTexts } from './reference-visas.ts';

const OF_RE = /^\s{0,2}(?:(?:de la|du|de l'|de|des|d'|,|\()\s?)?$/;
const ITS_RE =
  /^[\s,(]{0,3}(?:et\s)?(?:notamment\s)?(?:(?:de|en|dans|par|a)\s)?(?:(?:son|ses|leurs?|les|l')\s?)?$/;

/**
 * The texts that a convention cites, each once: codes, laws, decrees, orders, circulars, deliberations, acts of the
 * Union. An ordonnance is `other`, a directive `reglement-ue`: the record has no kind of their own for them.
 */
export function extractReferences(
  document: SegmentedDocument,
  vocabulary: ReferenceVocabulary,
): readonly Reference[] {
  const { reading, sections } = document;
  const dates = findDates(reading.folded);
  const citations = reading.blocks
    .filter(({ part }) => part !== 'toc')
    .flatMap((block) => citationsIn(block, { document, vocabulary, dates }));
  return mergeCitations(citations).map((citation) => ({
    kind: citation.kind,
    raw: citation.raw,
    number: citation.number,
    date: citation.date,
    articles: [...citation.articles],
    code: citation.code,
    article: placeOf(sectionAt(sections, citation.whole.start)),
    span: spanOf(reading, citation.whole),
  }));
}

interface Context {
  readonly document: SegmentedDocument;
  readonly vocabulary: ReferenceVocabulary;
  readonly dates: readonly FoundDate[];
}

function citationsIn({ range: { start, end } }: Block, context: Context): readonly Citation[] {
  const { document, vocabulary } = context;
  const folded = document.reading.folded.slice(start, end);
  const section = sectionAt(document.sections, start);
  const place = { dates: datesWithin(context.dates, start), inVisas: section?.kind === 'visas' };
  const heads = disjoint([
    ...findActs(folded, place.dates),
    ...findCodes(folded, vocabulary),
    ...findNamed(folded, vocabulary),
    ...findDeliberations(folded, vocabulary, place),
  ]);
  const known = heads.map((head) => withTitle(head, folded, vocabulary));
  const all = place.inVisas
    ? [...known, ...findVisaTexts(folded, known, { vocabulary, dates: place.dates })]
    : known;
  const mentions = findArticleMentions(folded);
  return disjoint(all).map((head, i, list) => {
    const next = list[i + 1]?.range.start ?? folded.length;
    return citationOf(head, { folded, mentions, next, start, document, section });
  });
}

interface Surroundings {
  readonly folded: string;
  readonly mentions: readonly ArticleMention[];
  readonly next: number; // where the next citation of the block begins
  readonly start: number; // of the block
  readonly document: SegmentedDocument;
  readonly section: Section | undefined;
}

function citationOf(
  head: ReferenceHead,
  { folded, mentions, next, start, document }: Surroundings,
): Citation {
  const before = mentions.find(
    ({ range }) => range.end <= head.range.start && OF_RE.test(folded.slice(range.end, head.range.start)),
  );
  const behind = mentions.find(
    ({ range }) =>
      range.start >= head.range.end &&
      range.start < next &&
      ITS_RE.test(folded.slice(head.range.end, range.start)),
  );
  const whole = {
    start: start + (quotesArticles(head) && before ? before.range.start : head.range.start),
    end: start + head.range.end,
  };
  const articles = [...new Set([...(before?.articles ?? []), ...(behind?.articles ?? [])])];
  return { ...head, articles, whole, raw: textOf(document.reading, whole) };
}

/** A code says little without its articles; a law has its number and title. */
const quotesArticles = ({ kind }: ReferenceHead): boolean => kind === 'code';

function withTitle(head: ReferenceHead, folded: string, vocabulary: ReferenceVocabulary): ReferenceHead {
  if (!TITLED.has(head.kind) || /rgpd$/.test(head.id)) return head;
  const { start, end } = head.range;
  return { ...head, range: { start, end: end + titleLength(folded.slice(end, end + 320), vocabulary) } };
}
const TITLED: ReadonlySet<string> = new Set([
  'loi',
  'decret',
  'arrete',
  'circulaire',
  'other',
  'reglement-ue',
]);

/** In order; of two that overlap the longer stands. */
function disjoint(heads: readonly ReferenceHead[]): readonly ReferenceHead[] {
  const length = ({ range }: ReferenceHead): number => range.end - range.start;
  const kept: ReferenceHead[] = [];
  const sorted = [...heads].sort((a, b) => a.range.start - b.range.start || length(b) - length(a));
  for (const head of sorted) {
    const last = kept.at(-1);
    if (last === undefined || head.range.start >= last.range.end) kept.push(head);
  }
  return kept;
}

const datesWithin =
  (dates: readonly FoundDate[], offset: number): DatesWithin =>
  ({ start, end }: Range) => {
    const found: { range: Range; value: string | null }[] = [];
    for (let i = firstFrom(dates, start + offset); i < dates.length; i++) {
      const date = dates[i];
      if (date === undefined || date.range.start >= end + offset) break;
      const range = { start: date.range.start - offset, end: date.range.end - offset };
      found.push({ range, value: date.precision === 'day' ? date.value : null });
    }
    return found;
  };

function firstFrom(dates: readonly FoundDate[], start: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.range.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
