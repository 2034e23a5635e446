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
}

const VariableRe = /\{([\w-]+):[\w-]+\}/g;

const compiled = new WeakMap<Clause, CompiledClause>();

/** Cuts a clause's text at its variables and its words. */
export function compileClause(clause: Clause): CompiledClause {
  const known = compiled.get(clause) ?? compile(clause);
  compiled.set(clause, known);
  return known;
}

function compile(clause: Clause): CompiledClause {
  const elements: Element[] = [];
  let at = 0;
  const addWords = (text: string): void => {
    for (const word of wordsOf(text)) elements.push({ kind: 'word', word });
  };
  for (const match of clause.text.matchAll(VariableRe)) {
    addWords(clause.text.slice(at, match.index));
    elements.push({ kind: 'variable', name: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  addWords(clause.text.slice(at));
  return { clause, elements, kernel: clause.kernel.map(wordsOf) };
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
