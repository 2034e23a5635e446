import { fold } from '../../model/fold.ts';
import type { Clause } from '../../model/template.ts';
import { tokensOf } from './tokens.ts';

/** A clause of the model as a sequence of words and variables. */
export type Element =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'variable'; readonly name: string };

export interface CompiledClause {
  readonly clause: Clause;
  readonly elements: readonly Element[];
  readonly kernel: readonly (readonly string[])[]; // each the words of a phrase that makes the obligation
  readonly isAlternative: boolean; // another wording of the same obligation than the model's own
}

const VariableRe = /\{([\w-]+):[\w-]+\}/g;

type Forms = readonly [CompiledClause, ...CompiledClause[]];
const compiled = new WeakMap<Clause, Forms>();

/** Cuts a clause's text at its variables and its words. */
export const compileClause = (clause: Clause): CompiledClause => formsOf(clause)[0];

/** A clause in the model's own words, then in each of the others that make the same obligation. */
export function formsOf(clause: Clause): Forms {
  const forms: Forms = compiled.get(clause) ?? [
    { clause, elements: elementsOf(clause.text), kernel: clause.kernel.map(wordsOf), isAlternative: false },
    ...clause.alternatives.map((text) => ({
      clause,
      elements: elementsOf(text),
      kernel: [],
      isAlternative: true,
    })),
  ];
  compiled.set(clause, forms);
  return forms;
}

function elementsOf(text: string): readonly Element[] {
  const elements: Element[] = [];
  let at = 0;
  const addWords = (words: string): void => {
    for (const word of wordsOf(words)) elements.push({ kind: 'word', word });
  };
  for (const match of text.matchAll(VariableRe)) {
    addWords(text.slice(at, match.index));
    elements.push({ kind: 'variable', name: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  addWords(text.slice(at));
  return elements;
}

const phrases = new Map<string, readonly string[]>();
const MOST_PHRASES = 5_000;

/** The words of a phrase, folded. */
export function wordsOf(text: string): readonly string[] {
  let words = phrases.get(text);
  if (words === undefined) {
    const folded = fold(text);
    words = tokensOf(folded, { start: 0, end: folded.length }).map(({ word }) => word);
    if (phrases.size >= MOST_PHRASES) phrases.clear();
    phrases.set(text, words);
  }
  return words;
}
