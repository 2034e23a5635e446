import type { SegmentedDocument } from '../../model/section.ts';
import { sectionAt } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import { expandArticles, findArticleMentions } from './articles.ts';

/** A place of the convention that its own text points to; `range` is in the reading. */
export interface InternalReference {
  readonly target: 'article' | 'annex';
  readonly number: string;
  readonly range: Range;
}

const ONE_ANNEX = '(?:n\\s?[°º]\\s?)?(?:\\d{1,2}|[ivx]{1,5}\\b)(?:\\s?(?:bis|ter)\\b)?';
const ANNEXES = `\\bannexes?\\s{1,2}(${ONE_ANNEX}(?:\\s?(?:,\\s?et|,|\\bet|\\ba|&)\\s${ONE_ANNEX}){0,11})(?![\\d/])`;
const OUTSIDE_RE =
  /^[\s,]{0,2}(?:de |du |de l'|de la |d'|des )\s?(?:l[o0]is?\b|codes?\b|ordonnance|decret|reglement|rgpd|r\.g|arrete|directive|constitution|traite|statuts|meme|cette loi|ladite|dit\b|c[agsr][a-z]{1,3}\b|accord|circulaire)/;
const ITS_OWN_RE = /(?:\bson|\bses|\bleurs?)\s{1,2}$/;

/** The articles and annexes that the text points to, outside headings and the table of contents; ranges opened. */
export function findInternalReferences({
  reading,
  sections,
}: SegmentedDocument): readonly InternalReference[] {
  const { folded } = reading;
  const articles = findArticleMentions(folded)
    .filter(({ range }) => !OUTSIDE_RE.test(folded.slice(range.end, range.end + 40)))
    .filter(({ range }) => !ITS_OWN_RE.test(folded.slice(Math.max(0, range.start - 8), range.start)))
    .flatMap(({ range, articles: numbers }) =>
      numbers
        .filter((number) => /^\d{1,2}(?:\.\d{1,2})?(?:er)?(?: bis| ter)?$/.test(number))
        .map((number) => ({ target: 'article' as const, number: number.replace('er', ''), range })),
    );
  const annexes = [...folded.matchAll(new RegExp(ANNEXES, 'g'))].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return annexNumbers(match[1] ?? '').map((number) => ({ target: 'annex' as const, number, range }));
  });
  return [...articles, ...annexes]
    .filter(({ range }) => standsInText(range))
    .sort((a, b) => a.range.start - b.range.start);

  function standsInText({ start }: Range): boolean {
    const section = sectionAt(sections, start);
    const isHeading = section !== undefined && start < section.body.start;
    return !isHeading && section?.kind !== 'toc' && section?.kind !== 'cover';
  }
}

function annexNumbers(list: string): readonly string[] {
  const roman = [...list.matchAll(/\b[ivx]{1,5}\b/g)].map(([numeral]) => numeral.toUpperCase());
  return roman.length > 0 ? roman : expandArticles(list.replace(/n\s?[°º]\s?/g, ''));
}
