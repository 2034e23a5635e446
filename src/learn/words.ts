import { fold, tidy } from '../model/fold.ts';

/** The words of a printed text, and what they are compared by: plain lists, since there are millions of them. */
export interface Words {
  readonly keys: readonly string[]; // folded; words joined by a dash are one
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const WordRe = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Words {
  const folded = fold(text);
  const keys: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  WordRe.lastIndex = 0;
  for (let match = WordRe.exec(folded); match !== null; match = WordRe.exec(folded)) {
    keys.push(shared(match[0]));
    starts.push(match.index);
    ends.push(WordRe.lastIndex);
  }
  return { keys, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

/** One string for all that are equal: a thousand conventions have the same few words. */
function shared(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    key = word.replaceAll('œ', 'oe').replaceAll('æ', 'ae');
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, key);
    known.set(word, key);
  }
  return key;
}

const SHORT = 3; // letters: such words carry grammar more often than meaning
const NUMBER = '0';

/** What a word is looked up by: numbers are all one, since they fill blanks. */
export const lookUpKey = (key: string): string => (/^\d+(?:er)?$/.test(key) ? NUMBER : key);

/** What a word weighs when two texts are compared. */
export const weightOf = (key: string): number => (key.length <= SHORT || /\d/.test(key) ? 0.25 : 1);

/** Signs that act instead of being read, and halves of a pair: no clause has them. */
const ActiveRe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BulletRe = /^- /;

/** The paragraphs of a text of a record, without bullets; braces are round, since in a model they make a blank. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => tidy(tamed(line).replace(BulletRe, '')))
    .filter((line) => line !== '');
}

const PlainRe = /^[ -z|~\u00a0-\u017f\u2010-\u2027\u2030-\u203a€]*$/;

const tamed = (line: string): string =>
  PlainRe.test(line) ? line : line.replace(ActiveRe, ' ').replaceAll('{', '(').replaceAll('}', ')');
