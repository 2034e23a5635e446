import { fold } from '../../model/fold.ts';
import { blockIndexAt, type Reading, spanOf, textOf } from '../../model/reading.ts';
import type { Reference } from '../../model/record.ts';
import { placeOf, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { ReferenceVocabulary } from '../../model/vocabulary-references.ts';
import { type FoundDate, findDates } from '../dates/date-grammar.ts';
import { findArticleMentions } from './articles.ts';
import { findDeliberations } from './deliberation.ts';
import { type DatesWithin, findActs, findCodes, findNamed, type ReferenceHead } from './head.ts';
import { type Citation, mergeCitations } from './merge.ts';
import { titleLength } from './title.ts';
import { mendDigits, tailAt } from './tolerant.ts';
import { findVisaTexts } from './visas.ts';

const MAX_CITATIONS = 3000; // more is an attack, not a convention
const MAX_LINK = 60; // characters between a text and its articles
const OF_RE = /^ {0,2}(?:(?:de la|du|de l'|de|des|d'|,|\() ?)?$/;
const ITS_RE =
  /^[ ,(]{0,3}(?:et\s)?(?:notamment\s)?(?:(?:de|en|dans|par|a)\s)?(?:(?:son|ses|leurs?|les|l')\s?)?$/;

/**
 * The texts that a convention cites, each once: codes, laws, decrees, orders, circulars, deliberations, acts of the
 * Union. An ordonnance is `other`, a directive `reglement-ue`: the record has no kind of their own for them.
 */
export function extractReferences(
  document: SegmentedDocument,
  vocabulary: ReferenceVocabulary,
): readonly Reference[] {
  const { reading, sections } = document;
  const { folded } = reading;
  const dates = datesWithin(findDates(folded));
  const visas = sections.filter(({ kind }) => kind === 'visas').map(({ range }) => range);
  const inVisas = (offset: number): boolean =>
    visas.some(({ start, end }) => start <= offset && offset < end);
  const heads = disjoint([
    ...findActs(folded, dates),
    ...findCodes(folded, vocabulary),
    ...findNamed(folded, vocabulary),
    ...findDeliberations(folded, vocabulary, { dates, inVisas }),
  ]).map((head) => withTitle(head, folded, vocabulary));
  const known = disjoint(heads);
  const texts = findVisaTexts(folded, known, { vocabulary, dates, within: visas });
  const cited = disjoint([...known, ...texts]).filter(({ range }) => !isToc(document, range.start));
  return mergeCitations(withArticles(cited.slice(0, MAX_CITATIONS), reading)).map((citation) => ({
    kind: citation.kind,
    raw: citation.raw,
    number: citation.number,
    date: citation.date,
    ...(isRepairedNumber(citation) ? { repaired: true } : {}),
    articles: [...citation.articles],
    code: citation.code,
    article: placeOf(sectionAt(sections, citation.whole.start)),
    span: spanOf(reading, citation.whole),
  }));
}

/** A number that stands in the text only once the signs that OCR puts in the place of digits are mended. */
function isRepairedNumber({ number, raw }: Citation): boolean {
  if (number === null) return false;
  const signs = (text: string): string => fold(text).replace(/[^a-z0-9|!]/g, '');
  const [wanted, read] = [signs(number), signs(raw)];
  return !read.includes(wanted) && mendDigits(read).includes(mendDigits(wanted));
}

const isToc = ({ reading }: SegmentedDocument, offset: number): boolean =>
  reading.blocks[blockIndexAt(reading, offset)]?.part === 'toc';

/** Joins to each citation the articles named before it (« article 8 de la loi ») or behind it (« et son article 8 »). */
function withArticles(heads: readonly ReferenceHead[], reading: Reading): readonly Citation[] {
  const { folded } = reading;
  const mentions = findArticleMentions(folded);
  let next = 0;
  return heads.map((head, i) => {
    while ((mentions[next]?.range.end ?? folded.length + 1) <= head.range.start) next++;
    const [last, first] = [mentions[next - 1], mentions[next]];
    const limit = heads[i + 1]?.range.start ?? folded.length;
    const before = last && isJoined(folded, last.range.end, head.range.start, OF_RE) ? last : undefined;
    const behind =
      first && first.range.start < limit && isJoined(folded, head.range.end, first.range.start, ITS_RE)
        ? first
        : undefined;
    const whole = {
      start: quotesArticles(head) && before ? before.range.start : head.range.start,
      end: head.range.end,
    };
    const articles = [...new Set([...(before?.articles ?? []), ...(behind?.articles ?? [])])];
    return { ...head, articles, whole, raw: textOf(reading, whole) };
  });
}

function isJoined(folded: string, start: number, end: number, link: RegExp): boolean {
  return start <= end && end - start <= MAX_LINK && link.test(folded.slice(start, end));
}

/** A code says little without its articles; a law has its number and title. */
const quotesArticles = ({ kind }: ReferenceHead): boolean => kind === 'code';

function withTitle(head: ReferenceHead, folded: string, vocabulary: ReferenceVocabulary): ReferenceHead {
  if (!TITLED.has(head.kind) || /rgpd$/.test(head.id)) return head;
  const { start, end } = head.range;
  return { ...head, range: { start, end: end + titleLength(tailAt(folded, end, 320), vocabulary) } };
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
  (dates: readonly FoundDate[]): DatesWithin =>
  ({ start, end }: Range) => {
    const found: { range: Range; value: string | null }[] = [];
    for (let i = firstFrom(dates, start); i < dates.length; i++) {
      const date = dates[i];
      if (date === undefined || date.range.start >= end) break;
      found.push({ range: date.range, value: date.precision === 'day' ? date.value : null });
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
