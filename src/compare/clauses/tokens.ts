import type { Range } from '../../model/span.ts';
import { isBadCopy } from '../spelling.ts';

/** A word of a text, folded, with its place. */
export interface Token {
  readonly word: string;
  readonly range: Range;
  readonly confidence?: number | null; // of OCR, 0 to 1; absent or null where none says
}

const WordRe = /[\p{L}\p{N}]+/gu;

/** The words of a stretch of folded text; `œ` opened, and long names that have a short one said by it. */
export function tokensOf(
  folded: string,
  range: Range,
  repair: (tokens: readonly Token[]) => readonly Token[] = (tokens) => tokens,
): readonly Token[] {
  return withShortNames(repair(rawTokensOf(folded, range)));
}

/** The words of a stretch of folded text, as they stand; `œ` opened. */
export function rawTokensOf(folded: string, { start, end }: Range): readonly Token[] {
  return [...folded.slice(start, end).matchAll(WordRe)].map((match): Token => {
    const from = start + match.index;
    const word = match[0].replaceAll('œ', 'oe').replaceAll('æ', 'ae');
    return { word, range: { start: from, end: from + match[0].length } };
  });
}

/** Names that conventions write out or shorten as they please. */
export const SHORT_NAMES: readonly { readonly long: readonly string[]; readonly short: string }[] = [
  { long: ['caisse', 'd', 'allocations', 'familiales'], short: 'caf' },
  { long: ['caisse', 'des', 'allocations', 'familiales'], short: 'caf' },
  { long: ['caisses', 'd', 'allocations', 'familiales'], short: 'caf' },
  { long: ['convention', 'territoriale', 'globale'], short: 'ctg' },
  { long: ['reglement', 'general', 'sur', 'la', 'protection', 'des', 'donnees'], short: 'rgpd' },
];

function withShortNames(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const name = nameAt(tokens, i);
    const [first, last] = [tokens[i], tokens[i + (name?.length ?? 1) - 1]];
    if (first !== undefined && last !== undefined)
      result.push({
        ...first,
        word: name?.short ?? first.word,
        range: { start: first.range.start, end: last.range.end },
      });
    i += name?.length ?? 1;
  }
  return result;
}

const HEAD = 4; // letters of its first word by which a long name is looked for
const SLACK = 2; // letters more or fewer, or tokens more, that OCR may have made of a long name

/** The long name that begins at a token, in how many tokens: as it is written, or as a bad copy gives it. */
function nameAt(
  tokens: readonly Token[],
  i: number,
): { readonly short: string; readonly length: number } | null {
  const head = tokens[i]?.word.slice(0, HEAD);
  for (const { long, short } of SHORT_NAMES) {
    if (head !== long[0]?.slice(0, HEAD)) continue;
    if (long.every((word, k) => tokens[i + k]?.word === word)) return { short, length: long.length };
    const whole = long.join('');
    const most = Math.min(long.length + SLACK, tokens.length - i);
    let letters = '';
    for (let length = 1; length <= most; length++) {
      letters += tokens[i + length - 1]?.word ?? '';
      if (Math.abs(letters.length - whole.length) <= SLACK && isBadCopy(letters, whole))
        return { short, length };
    }
  }
  return null;
}

const FUNCTION_WORDS = new Set(
  'a au aux ce ces cette d dans de des du elle elles en est et il ils l la le les leur leurs lui m n on ou par pour qu que qui s sa se ses son sur un une y sont sera seront soit ainsi celle celui ceux notamment'.split(
    ' ',
  ),
);

/** Words that carry grammar, not meaning: they weigh little, whether they are there or not. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** What a word weighs in a comparison; a letter alone is the rest of one. */
export const weightOf = (word: string): number =>
  isFunctionWord(word) || (word.length === 1 && !/\d/.test(word)) ? 0.25 : 1;
