import { titleLikeness } from '../model/likeness.ts';
import type { ArticlePair } from '../model/pair.ts';
import type { Article } from '../model/record.ts';
import { pairParagraphs } from './pair-paragraphs.ts';

/** Below this likeness two titles name two articles. */
const SAME_TITLE = 0.6;
const SAME_MODEL = 1; // above any title; titles decide where several answer to one article of the model
const MOST_ARTICLES = 200; // of one convention that are looked at

/**
 * The articles of two conventions, each beside its counterpart: by the article of the model that both answer to, else by
 * title. In the order of the later convention; what it no longer has stands where the earlier one had it.
 */
export function pairArticles(before: readonly Article[], after: readonly Article[]): readonly ArticlePair[] {
  const [earlier, later] = [before.slice(0, MOST_ARTICLES), after.slice(0, MOST_ARTICLES)];
  const partner = partners(earlier, later);
  const taken = new Set(partner.values());
  const pairs: ArticlePair[] = [];
  let next = 0; // of the earlier articles, the first that has no place yet
  const flushLost = (until: number): void => {
    for (; next < until; next++) {
      const lost = earlier[next];
      if (lost !== undefined && !taken.has(next)) pairs.push(pairOf(lost, null));
    }
  };
  later.forEach((article, j) => {
    const i = partner.get(j);
    if (i !== undefined) flushLost(i);
    pairs.push(pairOf(i === undefined ? null : (earlier[i] ?? null), article));
  });
  flushLost(earlier.length);
  return pairs;
}

/** For each later article that has a counterpart, the index of it: the likest pairs first, none used twice. */
function partners(earlier: readonly Article[], later: readonly Article[]): ReadonlyMap<number, number> {
  const offers = later.flatMap((b, j) =>
    earlier.flatMap((a, i) => {
      const likeness = likenessOf(a, b);
      return likeness < SAME_TITLE ? [] : [{ i, j, likeness }];
    }),
  );
  const used = new Set<number>();
  const partner = new Map<number, number>();
  for (const { i, j } of offers.sort((x, y) => y.likeness - x.likeness || x.j - y.j || x.i - y.i)) {
    if (used.has(i) || partner.has(j)) continue;
    used.add(i);
    partner.set(j, i);
  }
  return partner;
}

function likenessOf(a: Article, b: Article): number {
  if (a.kind !== b.kind) return 0;
  const titles = titleLikeness(a.title ?? '', b.title ?? '');
  if (a.model !== null && a.model === b.model) return SAME_MODEL + titles;
  return a.model !== null && b.model !== null ? 0 : titles;
}

function pairOf(before: Article | null, after: Article | null): ArticlePair {
  return { before, after, paragraphs: pairParagraphs(paragraphsOf(before), paragraphsOf(after)) };
}

const paragraphsOf = (article: Article | null): readonly string[] =>
  (article?.text ?? '').split('\n').filter((line) => line.trim() !== '');
