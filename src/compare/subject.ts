import type { CleanDocument } from '../model/clean.ts';
import type { Facts, Severity } from '../model/record.ts';
import type { Rules } from '../model/rules.ts';
import type { Section } from '../model/section.ts';
import type { Range, Span } from '../model/span.ts';
import type { Template } from '../model/template.ts';

/** Everything a check may look at. */
export interface Subject {
  readonly clean: CleanDocument;
  readonly sections: readonly Section[];
  readonly facts: Facts;
  readonly template: Template;
  readonly models: readonly Template[]; // the oldest first; `template` is one of them
  readonly placeholders: Rules['placeholders'];
  readonly words: Pick<Rules, 'laws' | 'links' | 'coverage' | 'domains'>;
  readonly links: readonly Link[];
  readonly holders: ReadonlyMap<string, string>; // SIREN of a stamp: the body of the register that bears it
}

/** A place of the convention that its own text points to; `range` is in the reading. */
export interface Link {
  readonly target: 'article' | 'annex';
  readonly number: string;
  readonly range: Range;
}

/**
 * A value for a sentence: words as they are, a date or duration to be spoken in the reader's language, or a sentence of the
 * model, which is French and is quoted in another language.
 */
export type Arg =
  | string
  | number
  | { readonly date: string }
  | { readonly duration: string }
  | { readonly french: string };

/** What a check found: the rule that speaks, where, on what. The rule's own file has the sentence and the severity. */
export interface Judgement {
  readonly rule: string;
  readonly article: string | null;
  readonly span: Span | null; // null for an absence only
  readonly actual: string | null;
  readonly args?: Readonly<Record<string, Arg>>;
  readonly severity?: Severity; // where the model or a vocabulary sets it for this very case
  readonly confidence?: number; // 1 where nothing is said
  readonly explainedBy?: Template; // an earlier model, which the text follows there
}

/** The rules on what the text has and the model does not. */
export const ADDED_RULES: readonly string[] = ['clause-added', 'duty-added', 'money-added'];

export type Check = (subject: Subject) => readonly Judgement[];

/** Nothing can be said to be missing from a document that was not read whole. */
export function isWhole({ clean }: Subject): boolean {
  return clean.document.pages.every(({ state }) => state !== 'damaged' && state !== 'skipped');
}

/** A convention territoriale globale or something that calls itself one; other instruments have no articles to compare. */
export function isComparable({ facts }: Subject): boolean {
  return facts.document.kind === 'convention' || facts.document.kind === 'acte-engagement';
}
