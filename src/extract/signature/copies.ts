import type { Range } from '../../model/span.ts';
import type { Lexicon } from '../parties/lexicon.ts';
import { rangeOf, type Token } from '../parties/tokens.ts';

const MAX_COPIES = 99;
const NUMBER_REACH = 6; // tokens from the number to `exemplaires`
const EACH_REACH = 6;

/** In how many copies the convention was made, all told; null where the text gives none, or a number for each party. */
export function readCopies(
  tokens: readonly Token[],
  lexicon: Lexicon,
): { readonly copies: number | null; readonly range: Range | null } {
  for (let i = 0; i < tokens.length; i++) {
    if (!lexicon.units(tokens[i])) continue;
    const from = numberIndex(tokens, i, lexicon);
    const copies = from === null ? null : numberAt(tokens[from], lexicon);
    if (from === null || copies === null || isEach(tokens, i, lexicon)) continue;
    return { copies, range: rangeOf(tokens, from - 1, i + 1) };
  }
  return { copies: null, range: null };
}

/** The number before `exemplaires` that `en` announces, or that begins the line. */
function numberIndex(tokens: readonly Token[], unit: number, lexicon: Lexicon): number | null {
  for (let i = unit - 1; i >= 0 && i >= unit - NUMBER_REACH; i--) {
    const before = tokens[i - 1];
    if (tokens[i]?.kind === 'break') return null;
    if (numberAt(tokens[i], lexicon) === null) continue;
    if (before?.text === 'en' || before === undefined || before.kind === 'break') return i;
  }
  return null;
}

function numberAt(token: Token | undefined, lexicon: Lexicon): number | null {
  if (token?.kind !== 'word') return null;
  const value = /^\d{1,2}$/.test(token.text) ? Number(token.text) : (lexicon.numbers[token.text] ?? 0);
  return value > 0 && value <= MAX_COPIES ? value : null;
}

/** `en deux exemplaires pour chacune des parties`. */
function isEach(tokens: readonly Token[], unit: number, lexicon: Lexicon): boolean {
  for (const token of tokens.slice(unit + 1, unit + 1 + EACH_REACH)) {
    if (/^(?:,|;|\.|dont)$/.test(token.text) || token.kind === 'break') return false;
    if (lexicon.forEach(token)) return true;
  }
  return false;
}
