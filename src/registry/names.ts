import { keyOf } from '../model/fold.ts';
import { withinEdits } from './near.ts';

const MAX_NAME = 200; // characters; what is longer is a sentence and names nobody
const InitialDotRe = /(?<=\b[A-Za-z])\.\s?(?=[A-Za-z]\b)/g; // C.C. -> CC
const SurRe = /(?<![\p{L}\p{N}])s\/\s?/giu; // Chalon s/Saône
const ParenthesisRe = /\(([^()]{0,200})\)/;
const QuotedRe = /(?:"|'')([^"]{2,80}?)(?:"|'')/;
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);
const LINKS: ReadonlySet<string> = new Set([...ARTICLES, 'de', 'du', 'des', 'd', 'et']);

/** The words of a name, folded; `St` and `Ste` written out. No words where the name is too long to be one. */
export function wordsOf(name: string): readonly string[] {
  if (name.length > MAX_NAME) return [];
  const key = keyOf(name.replace(InitialDotRe, '').replace(SurRe, 'sur '));
  return key === '' ? [] : key.split(' ').map((word) => SPELLINGS.get(word) ?? word);
}

/** Words as one key: where the spaces and hyphens stand does not matter. */
export function joined(words: readonly string[]): string {
  return words.join('');
}

/** Without articles and linking words, wherever they stand. */
export function withoutLinks(words: readonly string[]): readonly string[] {
  return words.filter((word) => !LINKS.has(word));
}

/** Without the articles and linking words that open a name. */
export function withoutLeadingLinks(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !LINKS.has(word));
  return start < 0 ? [] : words.slice(start);
}

/** Without the article that opens a name: `le pradet` and `pradet` are one. */
export function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}

/** The article that a preposition took in: `du Pradet` is Le Pradet, `des Mureaux` Les Mureaux. */
export function withArticleRestored(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  if (first === 'du') return ['le', ...rest];
  if (first === 'des') return ['les', ...rest];
  return first === 'de' || first === 'd' ? rest : words;
}

/** The printed word is this word of a vocabulary, a letter or two misread in a long one. */
export function isWord(printed: string, word: string): boolean {
  if (printed === word) return true;
  return word.length >= 6 && withinEdits(printed, word, word.length >= 7 ? 2 : 1);
}

/** What follows the longest of the phrases that opens the words, or `null` where none does. */
export function afterPhrase(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
): readonly string[] | null {
  let length = 0;
  for (const phrase of phrases) length = Math.max(length, lengthOf(phrase, words));
  return length === 0 ? null : words.slice(length);
}

const LEAST_TORN = 7; // letters of a word that a bad copy is known to have torn

/** How many of the printed words spell a phrase that opens them, 0 where they do not; « famili ales » is one of its words. */
function lengthOf(phrase: readonly string[], words: readonly string[]): number {
  let at = 0;
  for (const word of phrase) {
    const [printed, next] = [words[at], words[at + 1]];
    if (printed === undefined) return 0;
    if (isWord(printed, word)) at += 1;
    else if (word.length >= LEAST_TORN && next !== undefined && printed + next === word) at += 2;
    else return 0;
  }
  return at;
}

/** A printed name, then what is left of it without its parenthesis, then before its comma. */
export function printedForms(name: string): readonly string[] {
  if (name.length > MAX_NAME) return [];
  const bare = name.replace(ParenthesisRe, ' ');
  return [...new Set([name, bare, bare.split(',')[0] ?? bare])];
}

/** What stands in parentheses or quotes in a name, and the name without it: `CA de Blois "Agglopolys"` is Agglopolys too. */
export function otherForms(name: string): readonly string[] {
  if (name.length > MAX_NAME) return [];
  const forms: string[] = [];
  for (const pattern of [ParenthesisRe, QuotedRe]) {
    const match = pattern.exec(name);
    if (match) forms.push(match[1] ?? '', name.replace(pattern, ' '));
  }
  return forms;
}
