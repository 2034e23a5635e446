import type { ArticleChange } from '../../model/pair.ts';
import type { CommandHelp } from './command-wording.ts';

/** What the comparison of two conventions says, in one language. Arguments are ready to print. */
export interface PairWording {
  readonly help: CommandHelp<'format'>;
  readonly conventions: string; // what the arguments are
  readonly title: string;
  readonly order: string; // which of the two is the earlier
  readonly before: string;
  readonly after: string;
  readonly counts: Readonly<Record<ArticleChange, (count: number) => string>>;
  readonly facts: string;
  readonly noFact: string;
  readonly articles: string;
  readonly changes: Readonly<Record<ArticleChange, string>>;
  readonly former: (heading: string) => string;
  readonly skipped: (paragraphs: number) => string;
  readonly same: string; // before the articles in which nothing differs
  readonly legend: readonly [deleted: string, between: string, inserted: string, after: string];
}
