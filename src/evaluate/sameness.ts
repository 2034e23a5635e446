import { type Json, textOf } from './gold.ts';
import { comparisonKey, holdsWords } from './likeness.ts';

/** How the values of a field are compared. */
export type Comparison =
  | 'exact' // ISO values, codes, vocabulary
  | 'text' // what the document prints
  | 'role' // a text whose leading article does not count
  | 'quote' // a text that may be shorter or longer
  | 'clauses' // a set of articles of a law
  | 'pages' // a set of numbers
  | 'topics'; // a set that must hold those of the gold

const SpaceRe = /\s+/g;
const ClosingRe = /[\s.,:;]+$/;
const LeadingArticleRe = /^(?:le|la|les|l|son|sa) /;
const LeadingWordRe = /^article /;

/** Whether a predicted value is the one that the gold reads. `strict` minds case, accents and punctuation. */
export function isSame(comparison: Comparison, gold: Json, predicted: Json, strict: boolean): boolean {
  const key = strict ? strictKey : comparisonKey;
  switch (comparison) {
    case 'exact':
      return textOf(gold) === textOf(predicted);
    case 'text':
      return key(textOf(gold)) === key(textOf(predicted));
    case 'role':
      return strict
        ? strictKey(textOf(gold)) === strictKey(textOf(predicted))
        : roleKey(gold) === roleKey(predicted);
    case 'quote': {
      const [x, y] = [key(textOf(gold)), key(textOf(predicted))];
      return holdsWords(x, y) || holdsWords(y, x);
    }
    case 'clauses':
      return areSameSets(gold, predicted, strict ? (value) => strictKey(textOf(value)) : clauseKey);
    case 'pages':
      return areSameSets(gold, predicted, textOf);
    case 'topics': {
      const given = new Set(listOf(predicted).map(textOf));
      return listOf(gold).every((topic) => given.has(textOf(topic)));
    }
  }
}

/** A text as it is printed, but for white space and what closes it. */
function strictKey(text: string): string {
  return text.trim().replace(SpaceRe, ' ').replace(ClosingRe, '');
}

function roleKey(value: Json): string {
  return comparisonKey(textOf(value)).replace(LeadingArticleRe, '');
}

/** `article L. 227-1` and `L227-1` are one article of a law. */
function clauseKey(value: Json): string {
  return comparisonKey(textOf(value)).replace(LeadingWordRe, '').replaceAll(' ', '');
}

function areSameSets(gold: Json, predicted: Json, key: (value: Json) => string): boolean {
  const [x, y] = [new Set(listOf(gold).map(key)), new Set(listOf(predicted).map(key))];
  return x.size === y.size && [...x].every((entry) => y.has(entry));
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
