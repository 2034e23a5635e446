import type { LearnRefusal } from '../../model/learnt-model.ts';

/** What is said of a model that is learnt from conventions, in one language. Arguments are ready to print. */
export interface LearnWording {
  readonly refusals: Readonly<Record<LearnRefusal, string>>;
  readonly leftOut: (count: number) => string; // documents of another kind than the others
  readonly recordsOnly: string;
  readonly noRecords: (folder: string) => string;
  readonly written: (
    file: string,
    found: { readonly articles: number; readonly clauses: number; readonly conventions: number },
  ) => string;
  readonly progress: (done: number, total: number) => string;

  /** The comments of the file. */
  readonly title: (conventions: number) => string;
  readonly signed: (from: string, to: string) => string;
  readonly unknownDay: (base: string) => string;
  readonly toReview: readonly string[];
  readonly base: (id: string) => string;
  readonly article: (support: string, own: number, percent: number) => string;
  readonly support: (count: number, of: number) => string;
  readonly wordings: (count: number) => string;
  readonly filling: (name: string, examples: readonly string[]) => string;
  readonly quoted: (text: string) => string;
}
