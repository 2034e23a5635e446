import type { Template, Variable } from './template.ts';

/** How many conventions say so, of how many that could. */
export interface Support {
  readonly count: number;
  readonly of: number;
}

/** What filled a variable: a few values, the commonest first. */
export interface Filling {
  readonly variable: Variable;
  readonly examples: readonly string[];
}

/** On what a clause rests. */
export interface ClauseEvidence {
  readonly support: Support; // of the conventions that have its article
  readonly wordings: number; // how many different ones it was drawn from, misreadings counted
  readonly fillings: readonly Filling[];
}

/** On what an article rests. */
export interface ArticleEvidence {
  readonly support: Support;
  readonly own: number; // paragraphs left out: each in too few conventions to be the model's
  readonly covered: number; // share of the article's words that its clauses make, 0 to 1
  readonly clauses: ReadonlyMap<string, ClauseEvidence>; // by the id of the clause
}

/** A model proposed from conventions that agree, with the evidence for each part, for a person to review. */
export interface LearntModel {
  readonly template: Template;
  readonly conventions: number; // learnt from
  readonly whole: number; // of them, those whose visas and signature block could be read
  readonly leftOut: number; // documents of another kind
  readonly base: string; // id of the model that gives what no convention says: severities, words of duty
  readonly signed: { readonly from: string; readonly to: string } | null; // first and last signature
  readonly articles: ReadonlyMap<string, ArticleEvidence>;
  readonly annexes: ReadonlyMap<string, Support>;
}

/** Why no model can be learnt. */
export type LearnRefusal = 'too-few' | 'nothing-shared' | 'too-few-fingerprints';
