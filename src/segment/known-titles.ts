import type { TocEntry } from '../model/clean.ts';
import { keyOf } from '../model/fold.ts';
import { titleLikeness } from '../model/likeness.ts';
import { headedArticles, type Template } from '../model/template.ts';

/** A title that a heading of this document may well bear: one of the model's, or one that its table of contents gives. */
export interface KnownTitle {
  readonly title: string;
  readonly model: string | null;
  readonly number: string | null; // of the table of contents
}

export function knownTitles(template: Template, toc: readonly TocEntry[]): readonly KnownTitle[] {
  const ofModel = headedArticles(template).flatMap(({ id, title, alsoTitled }) =>
    [title, ...alsoTitled].map((text) => ({ title: text, model: id, number: null })),
  );
  const ofToc = toc
    .filter(({ kind, title }) => kind !== 'annex' && title !== '')
    .map(({ title, number }) => ({ title, model: null, number }));
  return [...ofToc, ...ofModel];
}

export interface TitleMatch {
  readonly known: KnownTitle;
  readonly likeness: number; // 0 to 1
}

/** The known title that a printed one is most like. */
export function likestTitle(printed: string, known: readonly KnownTitle[]): TitleMatch | null {
  let best: TitleMatch | null = null;
  for (const candidate of known) {
    const likeness = titleLikeness(printed, candidate.title);
    if (likeness > (best?.likeness ?? 0)) best = { known: candidate, likeness };
  }
  return best;
}

/** Where a title ends that text runs on from: the longest beginning, in whole words, that is a known title. */
export function endOfTitle(text: string, known: readonly KnownTitle[]): number | null {
  let end: number | null = null;
  for (const { title } of known) {
    const words = keyOf(title).split(' ').length;
    const at = endOfWords(text, words);
    if (at !== null && keyOf(text.slice(0, at)) === keyOf(title) && at > (end ?? 0)) end = at;
  }
  return end;
}

function endOfWords(text: string, count: number): number | null {
  const wordRe = /[\p{L}\p{N}œæ]+/gu;
  for (let n = 0; n < count; n++) if (wordRe.exec(text) === null) return null;
  return wordRe.lastIndex;
}
