import type { TocEntry } from '../model/clean.ts';
import { keyOf } from '../model/fold.ts';
import { titleLikeness } from '../model/likeness.ts';
import { headedArticles, type Template } from '../model/template.ts';
import { valueOfNumber } from './numbering.ts';

/** A title that a heading of this document may well bear: one of the model's, or one that its table of contents gives. */
export interface KnownTitle {
  readonly title: string;
  readonly model: string | null;
  readonly number: string | null; // of the table of contents
  readonly key: string; // of the title, see `keyOf`
}

/** All titles that are known, and those of them that are the model's. */
export interface KnownTitles {
  readonly all: readonly KnownTitle[];
  readonly ofModel: readonly KnownTitle[];
  readonly ofArticles: readonly KnownTitle[]; // the model's, but the preamble's
  readonly numbered: ReadonlyMap<number, readonly string[]>; // those of the table of contents, by value
}

export function knownTitles(template: Template, toc: readonly TocEntry[]): KnownTitles {
  const ofModel = headedArticles(template).flatMap(({ id, title, alsoTitled }) =>
    [title, ...alsoTitled].map((text) => ({ title: text, model: id, number: null, key: keyOf(text) })),
  );
  const ofToc = toc
    .filter(({ kind, title }) => kind !== 'annex' && title !== '')
    .map(({ title, number }) => ({ title, model: null, number, key: keyOf(title) }));
  return {
    all: [...withoutDoubles(ofToc), ...ofModel],
    ofModel,
    ofArticles: ofModel.filter(({ model }) => model !== 'preambule'),
    numbered: byValue(ofToc),
  };
}

/** Each title once: a table of contents that repeats itself tells nothing more. */
const withoutDoubles = (titles: readonly KnownTitle[]): readonly KnownTitle[] =>
  [...new Map([...titles].reverse().map((known) => [known.title, known])).values()].reverse();

function byValue(titles: readonly KnownTitle[]): KnownTitles['numbered'] {
  const found = new Map<number, string[]>();
  for (const { title, number } of titles) {
    const value = number === null ? null : valueOfNumber(number);
    if (value === null) continue;
    const others = found.get(value);
    if (others) others.push(title);
    else found.set(value, [title]);
  }
  return found;
}

export interface TitleMatch {
  readonly known: KnownTitle;
  readonly likeness: number; // 0 to 1
}

const answers = new WeakMap<readonly KnownTitle[], Map<string, TitleMatch | null>>();
const MOST_ANSWERS = 5_000;

/** The known title that a printed one is most like. */
export function likestTitle(printed: string, known: readonly KnownTitle[]): TitleMatch | null {
  const asked = answers.get(known) ?? new Map<string, TitleMatch | null>();
  answers.set(known, asked);
  let best = asked.get(printed);
  if (best === undefined) {
    best = likest(printed, known);
    if (asked.size >= MOST_ANSWERS) asked.clear();
    asked.set(printed, best);
  }
  return best;
}

function likest(printed: string, known: readonly KnownTitle[]): TitleMatch | null {
  let best: TitleMatch | null = null;
  for (const candidate of known) {
    const likeness = titleLikeness(printed, candidate.title);
    if (likeness > (best?.likeness ?? 0)) best = { known: candidate, likeness };
  }
  return best;
}

/** Where a title ends that text runs on from: the longest beginning, in whole words, that is a known title. */
export function endOfTitle(text: string, known: readonly KnownTitle[]): number | null {
  const head = `${keyOf(text.slice(0, LONGEST))} `;
  const longest = known.reduce(
    (best, { key }) => (key.length > best.length && head.startsWith(`${key} `) ? key : best),
    '',
  );
  return longest === '' ? null : endOfWords(text, longest.split(' ').length);
}

const LONGEST = 400; // characters: no title is longer

function endOfWords(text: string, count: number): number | null {
  const wordRe = /[\p{L}\p{N}\p{M}]+/gu;
  for (let n = 0; n < count; n++) if (wordRe.exec(text) === null) return null;
  return wordRe.lastIndex;
}
