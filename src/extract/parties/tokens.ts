import { blockIndexAt, type Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

export type TokenKind = 'word' | 'mark' | 'break' | 'column';

/** A word, a mark, the end of a block or a column. Offsets are in the reading. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string; // folded, without a final `(e)`; an elided word keeps its apostrophe
  readonly start: number;
  readonly end: number;
  readonly caps: 'none' | 'first' | 'all'; // capitals of a word
  readonly item: boolean; // the first token of a list item
}

const TokenRe =
  /[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,8}(?:'(?!')|\((?:e|s|es|ne|ere|trice|rice)\)){0,2}|\n|\t|<<|>>|''|\.{2,}|…|[^\s]/gu;
const AgreementRe = /\([a-z]+\)/g;
const WIDE_GAP = 3; // characters of the source from one cell to the next, more than a word apart
const MAX_GAP = 150;
/** The text of a break that the reading had joined. */
export const SOFT_BREAK = ' ';

/**
 * The tokens of a stretch of the reading. With `columns`, a run of spaces of the source counts as a column, and the end
 * of a line as a break, as they do in a signature block that was laid out with spaces.
 */
export function tokensOf(
  reading: Reading,
  range: Range,
  layout: 'text' | 'columns' = 'text',
): readonly Token[] {
  const items = itemStarts(reading, range);
  const tokens: Token[] = [];
  for (const match of reading.folded.slice(range.start, range.end).matchAll(TokenRe)) {
    const start = range.start + match.index;
    const previous = tokens.at(-1);
    const gap = layout === 'columns' && previous ? gapBetween(reading, previous, start) : null;
    if (gap !== null)
      tokens.push({ ...gap, start: previous?.end ?? start, end: start, caps: 'none', item: false });
    for (const part of partsOf(reading, start, match[0]))
      tokens.push(tokenAt(reading, part.start, part.raw, items.has(part.start)));
  }
  return tokens;
}

const GluedArticleRe = /^L(?:a|e|es)(?=\p{Lu}\p{Ll})/u;

/** A word, or two where OCR lost the space behind an article: « LaCaisse ». */
function partsOf(
  { text }: Reading,
  start: number,
  raw: string,
): readonly { readonly start: number; readonly raw: string }[] {
  const cut = GluedArticleRe.exec(text.slice(start, start + raw.length))?.[0].length ?? 0;
  const rest = { start: start + cut, raw: raw.slice(cut) };
  return cut === 0 ? [rest] : [{ start, raw: raw.slice(0, cut) }, rest];
}

function itemStarts(reading: Reading, range: Range): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let i = blockIndexAt(reading, range.start); i < reading.blocks.length; i++) {
    const block = reading.blocks[i];
    if (block === undefined || block.range.start >= range.end) break;
    if (block.marker !== '') starts.add(block.range.start);
  }
  return starts;
}

function tokenAt(reading: Reading, start: number, raw: string, item: boolean): Token {
  const end = start + raw.length;
  if (raw === '\n' || raw === '\t') {
    return { kind: raw === '\n' ? 'break' : 'column', text: raw, start, end, caps: 'none', item };
  }
  const isWord = /[\p{L}\p{N}]/u.test(raw);
  const text = isWord ? raw.replace(AgreementRe, '') : raw;
  const caps = isWord ? capsOf(reading.text.slice(start, start + text.length)) : 'none';
  return { kind: isWord ? 'word' : 'mark', text, start, end, caps, item };
}

function capsOf(word: string): Token['caps'] {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}/u.test(letters)) return 'none';
  return letters.length >= 2 && letters === letters.toUpperCase() ? 'all' : 'first';
}

/** What parted two words of one block in the source: a column, the end of a line, or nothing but a space. */
function gapBetween(reading: Reading, previous: Token, start: number): Pick<Token, 'kind' | 'text'> | null {
  if (previous.kind === 'break' || previous.kind === 'column' || start !== previous.end + 1) return null;
  const last = reading.offsets[previous.end - 1] ?? 0;
  // The space that joins two lines stands in no place of its own.
  if (reading.offsets[previous.end] === last) return { kind: 'break', text: SOFT_BREAK };
  const reach = (reading.offsets[start] ?? 0) - last;
  return reach > WIDE_GAP && reach < MAX_GAP ? { kind: 'column', text: '\t' } : null;
}

/** The stretch that a run of tokens covers, from the first included to the last excluded. */
export function rangeOf(tokens: readonly Token[], from: number, to: number): Range {
  const start = tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, tokens[to - 1]?.end ?? start) };
}

/** The index of the first token at or after `from` that a test holds for, or `to`. */
export function indexWhere(
  tokens: readonly Token[],
  { start, end }: Range,
  test: (token: Token, index: number) => boolean,
): number {
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    if (token && test(token, i)) return i;
  }
  return end;
}
