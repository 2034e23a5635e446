import { endsBullet } from './bullets.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** How a party follows the one before: by a line `et`, as a new item, in the same sentence. */
export type Joined = 'apart' | 'listed' | 'inline';

/** What OCR makes of a bullet. */
const SpeckRe = /^[^,.:;()'/a]$/u;

/** Whether a party may begin at a token: a block, an item, after `;`, `:`, `Entre`, `et`. */
export function openingAt(tokens: readonly Token[], at: number, lexicon: Lexicon): 'item' | 'inline' | null {
  if (tokens[at]?.kind !== 'word') return null;
  const before = tokens[at - 1];
  if (before === undefined || before.text === ';' || before.text === 'entre') return 'item';
  if (before.kind === 'break') return tokens[at]?.item || !dangles(tokens, at - 2, lexicon) ? 'item' : null;
  if (before.text === ':') return dangles(tokens, at - 2, lexicon) ? null : 'item';
  if (before.text === 'et' || before.text === ',') return 'inline';
  if (SpeckRe.test(before.text) && tokens[at - 2]?.text === 'et') return 'inline';
  if (SpeckRe.test(before.text) && isLineEnd(tokens[at - 2]) && lexicon.determiner(tokens[at]))
    return dangles(tokens, at - 3, lexicon) ? null : 'item';
  return endsBullet(tokens, at - 1) ? 'item' : null;
}

function isLineEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break';
}

/** The line before goes on: it ends in a preposition, or announces an alias or a person. */
export function dangles(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const last = tokens[at];
  if (last?.kind !== 'word' || last.text === 'et') return false;
  return (
    lexicon.preposition(last) ||
    phraseAt(tokens, at, lexicon.aliasCues, lexicon.known) !== null ||
    lexicon.represented(last)
  );
}

/** Whether a line, an item or what follows `Entre` or a first word `et` begins at a token. */
export function isEdge(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'break' || before.text === ';' || before.text === 'entre')
    return true;
  return before.text === 'et' && tokens[at - 2]?.kind === 'break';
}

/** A line that holds nothing but `et`, or `d'autre part`, parts two groups of parties. */
export function joinOf(tokens: readonly Token[], at: number, opening: 'item' | 'inline'): Joined {
  const before = tokens.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind !== 'mark');
  const words = before.map(({ kind, text }) => (kind === 'break' ? '/' : text)).join(' ');
  if (/(?:^|\/ )et \/$|\bpart(?: et)?(?: \/)?$/.test(words)) return 'apart';
  if (/\/ et$/.test(words)) return 'apart';
  return opening === 'inline' ? 'inline' : 'listed';
}
