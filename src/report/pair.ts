import { keyOf } from '../model/fold.ts';
import type { Language } from '../model/language.ts';
import type { ArticleChange, ArticlePair } from '../model/pair.ts';
import type { Article, ConventionRecord } from '../model/record.ts';
import { changedFacts, type FactChange } from './pair-facts.ts';
import { type Paper, paperFor } from './paper.ts';
import { excerpt } from './printable.ts';
import { redline, type Segment, shown } from './redline.ts';
import type { PairWording } from './wording/pair-wording.ts';
import { pairWordingIn } from './wording/wording-in.ts';

/** Two conventions, the earlier first, and their articles side by side. */
export interface Pair {
  readonly before: ConventionRecord;
  readonly after: ConventionRecord;
  readonly articles: readonly ArticlePair[];
}

/** How two conventions are shown. */
export interface PairOptions {
  readonly language: Language;
  readonly names: readonly [before: string, after: string]; // of the files, as their reader calls them
}

/** What has become of an article. Every text is fit to print. */
export interface ArticleSheet {
  readonly change: ArticleChange;
  readonly heading: string;
  readonly former: string | null; // how it was headed, where that is otherwise
  readonly paragraphs: readonly Paragraph[]; // those that differ; all of an article that came or went
}

/** A paragraph from the earlier wording to the later; `skipped` paragraphs before it are the same in both. */
export interface Paragraph {
  readonly segments: readonly Segment[];
  readonly skipped: number;
}

/** Two conventions as a person compares them: what they state otherwise, then article by article. */
export interface PairSheet {
  readonly words: PairWording;
  readonly names: readonly [before: string, after: string];
  readonly facts: readonly FactChange[];
  readonly articles: readonly ArticleSheet[];
  readonly counts: Readonly<Record<ArticleChange, number>>;
  readonly tally: readonly string[]; // the counts in words, none of nought
  readonly differing: readonly ArticleSheet[]; // in text or in heading
  readonly unchanged: readonly ArticleSheet[];
}

/** In the order in which they are told. */
const IN_TALLY: readonly ArticleChange[] = ['changed', 'added', 'removed', 'same'];

const MOST_CHARS = 300;

/** The sheet of a pair. */
export function pairSheet(pair: Pair, { language, names }: PairOptions): PairSheet {
  const paper = paperFor({ language, colours: false, width: 80, all: false });
  const words = pairWordingIn(language);
  const articles = pair.articles.map((each) => articleSheet(each, paper));
  const count = (change: ArticleChange): number => articles.filter((each) => each.change === change).length;
  const counts = {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
  };
  const isUnchanged = ({ change, former }: ArticleSheet): boolean => change === 'same' && former === null;
  return {
    words,
    names: [excerpt(names[0], MOST_CHARS), excerpt(names[1], MOST_CHARS)],
    facts: changedFacts(pair.before, pair.after, { paper, language }),
    articles,
    counts,
    tally: IN_TALLY.filter((change) => counts[change] > 0).map((change) =>
      words.counts[change](counts[change]),
    ),
    differing: articles.filter((article) => !isUnchanged(article)),
    unchanged: articles.filter(isUnchanged),
  };
}

function articleSheet({ before, after, paragraphs: pairs }: ArticlePair, paper: Paper): ArticleSheet {
  const paragraphs = changedParagraphs(pairs);
  const headed = (article: Article | null): string | null =>
    article === null ? null : headingOf(article, paper);
  const [was, is] = [headed(before), headed(after)];
  const change =
    before === null ? 'added' : after === null ? 'removed' : paragraphs.length === 0 ? 'same' : 'changed';
  return {
    change,
    heading: is ?? was ?? '',
    former: was !== null && is !== null && keyOf(was) !== keyOf(is) ? was : null,
    paragraphs,
  };
}

function headingOf({ kind, number, title }: Article, { words }: Paper): string {
  const place = number === null ? null : kind === 'annex' ? words.annex(number) : words.article(number);
  const named = title === null ? null : excerpt(title, MOST_CHARS);
  const parts = [place === null ? null : excerpt(place, 60), named].filter((part) => part !== null);
  return parts.length === 0 ? (words.places.preambule ?? '') : parts.join(' - ');
}

/** The paragraphs in which something is marked, each with how many unmarked ones stand before it. */
function changedParagraphs(pairs: ArticlePair['paragraphs']): readonly Paragraph[] {
  const changed: Paragraph[] = [];
  let skipped = 0;
  for (const { before, after } of pairs) {
    const segments = shown(redline(oneLine(before ?? ''), oneLine(after ?? '')));
    if (segments.every(({ kind, text }) => kind === 'same' || text.trim() === '')) skipped++;
    else {
      changed.push({ segments, skipped });
      skipped = 0;
    }
  }
  return changed;
}

const CellRe = /\s*\t\s*/g;
const oneLine = (text: string): string => text.replace(CellRe, ' | ').trim();
