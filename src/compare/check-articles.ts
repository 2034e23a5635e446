import { isSameTitle, letterLikeness, titleLikeness, titleSubject } from '../model/likeness.ts';
import { spanOf } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { headedArticles } from '../model/template.ts';
import { type AlignedArticle, alignArticles } from './article-alignment.ts';
import { isBadCopy } from './spelling.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

const headingSpan = ({ clean }: Subject, { section }: AlignedArticle): Span =>
  spanOf(clean.reading, { start: section.range.start, end: section.body.start });

const headingOf = ({ section }: AlignedArticle): string =>
  section.title ?? (section.number === null ? '' : `Article ${section.number}`);

/** Articles of the model that nothing in the document answers to. */
export const checkMissingArticles: Check = (subject) => {
  const aligned = alignArticles(subject);
  if (!isWhole(subject)) return [];
  return headedArticles(subject.template)
    .filter(({ id }) => !aligned.some(({ article }) => article?.id === id))
    .map(
      (article): Judgement => ({
        rule: 'article-missing',
        article: article.number,
        span: null,
        actual: null,
        severity: article.missing?.severity ?? 'major',
        args: {
          title: article.title,
          number: article.number ?? '',
          reason: { french: article.missing?.why ?? '' },
        },
      }),
    );
};

/** Articles of the document that the model does not have. */
export const checkAddedArticles: Check = (subject) =>
  alignArticles(subject)
    .filter(({ article, section }) => article === null && section.kind === 'article')
    .map((added) => ({
      rule: 'article-added',
      article: added.place,
      span: headingSpan(subject, added),
      actual: headingOf(added),
      args: { title: headingOf(added) },
    }));

/** Articles under another title than the model's; a title that is in use elsewhere is only worth knowing. */
export const checkRenamedArticles: Check = (subject) => {
  const { instrumentWords } = subject.template;
  return alignArticles(subject).flatMap((aligned): readonly Judgement[] => {
    const { section, article, place } = aligned;
    if (article === null || section.title === null || section.kind === 'preamble') return [];
    const printed = titleSubject(section.title, instrumentWords);
    const titles = [article.title, ...article.alsoTitled].map((title) =>
      titleSubject(title, instrumentWords),
    );
    if (titles.some((title) => isSameTitle(title, printed))) return [];
    // Where OCR spoilt the very words that name the instrument, only the whole title tells.
    const whole = section.title;
    const wholes = [article.title, ...article.alsoTitled];
    if (wholes.some((title) => isSameTitle(title, whole) || isBadCopy(title, whole))) return [];
    const likeness = Math.max(
      ...titles.map((title) => titleLikeness(title, printed)),
      ...wholes.map((title) => letterLikeness(unspaced(title), unspaced(whole))),
    );
    return [
      {
        rule: 'article-renamed',
        article: place,
        span: headingSpan(subject, aligned),
        actual: section.title,
        severity: likeness >= 0.8 ? 'info' : 'minor',
        args: { title: section.title, model: article.title },
      },
    ];
  });
};

const unspaced = (title: string): string => title.replace(/\s+/g, '');

/** Articles that stand at another place among the others than in the model: those outside the longest run in order. */
export const checkMovedArticles: Check = (subject) => {
  const aligned = alignArticles(subject).filter(({ article }) => article !== null);
  const kept = longestRise(aligned.map(({ rank }) => rank));
  return aligned
    .filter((_, i) => !kept.has(i))
    .map((moved) => ({
      rule: 'article-moved',
      article: moved.place,
      span: headingSpan(subject, moved),
      actual: headingOf(moved),
      args: { title: headingOf(moved), number: moved.article?.number ?? '' },
    }));
};

/** The indices of a longest strictly rising subsequence. */
function longestRise(ranks: readonly number[]): ReadonlySet<number> {
  const best = ranks.map(() => ({ length: 1, from: -1 }));
  ranks.forEach((rank, i) => {
    for (let j = 0; j < i; j++) {
      const [before, here] = [best[j], best[i]];
      if (before && here && (ranks[j] ?? rank) < rank && before.length + 1 > here.length)
        best[i] = { length: before.length + 1, from: j };
    }
  });
  let at = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0);
  const kept = new Set<number>();
  for (; at >= 0 && at < ranks.length; at = best[at]?.from ?? -1) kept.add(at);
  return kept;
}

/** Numbers that do not follow each other: one given twice, skipped, or turned back. */
export const checkMisnumberedArticles: Check = (subject) => {
  if (!isWhole(subject)) return [];
  const numbered = alignArticles(subject).filter(({ section }) => /^\d+$/.test(section.number ?? ''));
  return numbered.flatMap((aligned, i): readonly Judgement[] => {
    const number = Number(aligned.section.number);
    const expected = i === 0 ? 1 : Number(numbered[i - 1]?.section.number) + 1;
    if (number === expected) return [];
    return [
      {
        rule: 'article-misnumbered',
        article: aligned.place,
        span: headingSpan(subject, aligned),
        actual: aligned.section.number,
        args: { number, expected },
      },
    ];
  });
};

/** Numbers other than the model's, told where the count begins to differ: what follows is only shifted along with it. */
export const checkRenumberedArticles: Check = (subject) => {
  let shift = 0;
  return alignArticles(subject).flatMap((aligned): readonly Judgement[] => {
    const [number, expected] = [integerIn(aligned.section.number), integerIn(aligned.article?.number)];
    if (number === null || expected === null || number - expected === shift) return [];
    shift = number - expected;
    if (shift === 0) return [];
    return [
      {
        rule: 'article-renumbered',
        article: aligned.place,
        span: headingSpan(subject, aligned),
        actual: headingOf(aligned),
        args: { title: headingOf(aligned), number, expected },
      },
    ];
  });
};

const integerIn = (number: string | null | undefined): number | null =>
  /^\d{1,3}$/.test(number ?? '') ? Number(number) : null;
