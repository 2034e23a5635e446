import type { Article } from './record.ts';

/** One article in two conventions; null where a convention does not have it. At least one side is there. */
export interface ArticlePair {
  readonly before: Article | null;
  readonly after: Article | null;
  readonly paragraphs: readonly ParagraphPair[]; // in order, all of both
}

/** One paragraph in two texts; null where a text does not have it. At least one side is there. */
export interface ParagraphPair {
  readonly before: string | null;
  readonly after: string | null;
}

/** What has become of an article from one convention to the next. */
export type ArticleChange = 'same' | 'changed' | 'added' | 'removed';
