import { type Json, textOf } from './gold.ts';
import { comparisonKey, holdsWords, textLikeness } from './likeness.ts';

/** How the values of a field are compared. */
export type Comparison =
  | 'exact' // ISO values, codes, vocabulary
  | 'text' // what the document prints
  | 'passage' // a long text, that may be off by a letter here and there
  | 'role' // a text whose leading article does not count
  | 'quote' // a text that may be shorter or longer
  | 'clauses' // a set of articles of a law
  | 'pages' // a set of numbers
  | 'topics'; // a set that must hold those of the gold

const SAME_PASSAGE = 0.95; // likeness
const SpaceRe = /\s+/g;
const CLOSING = new Set(' .,:;');
const LeadingArticleRe = /^(?:le|la|les|l|son|sa) /;
const LeadingWordRe = /^article /;

/** Whether a predicted value is the one that the gold reads. `strict` minds case, accents and punctuation. */
export function isSame(
  comparison: Comparison,
  { gold, predicted }: { readonly gold: Json; readonly predicted: Json },
  strict: boolean,
): boolean {
  const key = strict ? strictKey : comparisonKey;
  const [x, y] = [textOf(gold), textOf(predicted)];
  switch (comparison) {
    case 'exact':
      return x === y;
    case 'text':
      return key(x) === key(y);
    case 'passage':
      return strict ? key(x) === key(y) : textLikeness(x, y) >= SAME_PASSAGE;
    case 'role':
      return strict ? key(x) === key(y) : roleKey(x) === roleKey(y);
    case 'quote':
      return holdsWords(key(x), key(y)) || holdsWords(key(y), key(x));
    case 'clauses':
      return areSameSets(gold, predicted, strict ? strictKey : clauseKey);
    case 'pages':
      return areSameSets(gold, predicted, (number) => number);
    case 'topics':
      return holdsAll(predicted, gold);
  }
}

/** A text as it is printed, but for white space and what closes it. */
function strictKey(text: string): string {
  const line = text.trim().replace(SpaceRe, ' ');
  let end = line.length;
  while (end > 0 && CLOSING.has(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function roleKey(text: string): string {
  return comparisonKey(text).replace(LeadingArticleRe, '');
}

/** `article L. 227-1` and `L227-1` are one article of a law. */
function clauseKey(text: string): string {
  return comparisonKey(text).replace(LeadingWordRe, '').replaceAll(' ', '');
}

function areSameSets(gold: Json, predicted: Json, key: (text: string) => string): boolean {
  const [x, y] = [new Set(textsOf(gold).map(key)), new Set(textsOf(predicted).map(key))];
  return x.size === y.size && [...x].every((entry) => y.has(entry));
}

function holdsAll(whole: Json, part: Json): boolean {
  const held = new Set(textsOf(whole));
  return textsOf(part).every((text) => held.has(text));
}

function textsOf(list: Json): readonly string[] {
  return Array.isArray(list) ? list.map(textOf) : [];
}
