import { fold } from '../../model/fold.ts';
import type { Template } from '../../model/template.ts';
import { MISREAD_AS, MISREADINGS, withOneSign } from './misreadings.ts';
import { rawTokensOf, SHORT_NAMES } from './tokens.ts';

/** The words of a model: what a word that OCR spoilt may have been. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly spoilt: ReadonlyMap<string, string | null>; // long words with one sign misread; null for several
  readonly known: Map<string, readonly string[] | null>; // what became of words seen before
  readonly corrected: Map<string, readonly string[]>; // the same, for one sign misread
  readonly twice: Map<string, string | null>; // the same, for two
}

const lexicons = new WeakMap<Template, Lexicon>();
const MOST_KNOWN = 20_000;
export const LONGEST = 60; // letters of a run that is taken apart

export function lexiconOf(template: Template): Lexicon {
  const lexicon = lexicons.get(template) ?? newLexicon(wordsIn(template));
  lexicons.set(template, lexicon);
  return lexicon;
}

function newLexicon(words: ReadonlySet<string>): Lexicon {
  const spoilt = new Map<string, string | null>();
  for (const word of words)
    if (word.length >= TWICE)
      for (const other of withOneSign(word, MISREAD_AS))
        spoilt.set(other, spoilt.has(other) && spoilt.get(other) !== word ? null : word);
  return { words, spoilt, known: new Map(), corrected: new Map(), twice: new Map() };
}

function wordsIn({ articles, inductions, duties, money }: Template): ReadonlySet<string> {
  const texts = [
    ...articles.flatMap(({ clauses }) =>
      clauses.flatMap(({ text, alternatives, traces }) => [
        ...[text, ...alternatives].map((form) => form.replace(/\{[^{}]*\}/g, ' ')),
        ...traces,
      ]),
    ),
    ...articles.flatMap(({ title, alsoTitled, cues }) => [title, ...alsoTitled, ...cues]),
    ...inductions.flatMap(({ words }) => words),
    ...duties,
    ...money,
    ...SHORT_NAMES.flatMap(({ long, short }) => [...long, short]),
  ];
  const folded = fold(texts.join(' '));
  return new Set(rawTokensOf(folded, { start: 0, end: folded.length }).map(({ word }) => word));
}

const TWICE = 5; // letters of a word that two misread signs may still leave known

/** Keeps an answer, within bounds. */
export function remember<Value>(known: Map<string, Value>, word: string, value: Value): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, value);
}

/** The words of the model that differ from this one by one sign that OCR misreads. */
export function correctionsOf(word: string, { words, corrected }: Lexicon): readonly string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const known = corrected.get(word);
  if (known !== undefined) return known;
  const found = new Set(withOneSign(word, MISREADINGS).filter((other) => words.has(other)));
  remember(corrected, word, [...found]);
  return [...found];
}

/** The one long word of the model that two misread signs make this one; null for none or several. */
export function twiceMisread(word: string, { spoilt, twice }: Lexicon): string | null {
  if (word.length < TWICE || word.length > LONGEST) return null;
  const known = twice.get(word);
  if (known !== undefined) return known;
  const wholes = new Set(withOneSign(word, MISREADINGS).map((other) => spoilt.get(other)));
  wholes.delete(undefined);
  const [only = null] = wholes.size === 1 ? wholes : [];
  remember(twice, word, only);
  return only;
}
