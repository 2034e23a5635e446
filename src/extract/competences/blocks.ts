import type { Block, Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

const FAR = 160; // characters between the quotes of one quotation
const SIGNS_RE = /[«»+>►➤■▪•*]{1,3}(?=\s|\p{Lu})/gu;
const NEXT_NUMBER_RE = /\s(?=\d{1,2}\.\d{1,2}\.?\s\p{Lu})/gu;
const MAY_CUT_RE = /[«»+>►➤■▪•*;]|\s\d{1,2}\.\d/;
const NEXT_ITEM_RE = /;\s{1,3}(?=\p{Lu})/gu;
const MAX_LINES = 400; // of one block

/**
 * The lines of a list in a block. Bad copies read bullets as `«`, `»`, `+` or `>` and run lines together: such a sign
 * with no partner opens a line, and so does a capital behind a semicolon.
 */
export function listLines(block: Block, reading: Reading): readonly Block[] {
  const text = reading.text.slice(block.range.start, block.range.end);
  if (!MAY_CUT_RE.test(text)) return [block];
  const cuts = [...bulletsIn(text), ...breaksIn(text)].sort((a, b) => a.start - b.start).slice(0, MAX_LINES);
  if (cuts.length === 0) return [block];
  const first = cuts[0];
  const lines: Block[] = [];
  if (first && /\p{L}/u.test(text.slice(0, first.start)))
    lines.push(within(block, { start: 0, end: first.start }, ''));
  cuts.forEach((cut, i) => {
    const range = { start: cut.end, end: cuts[i + 1]?.start ?? text.length };
    if (range.end > range.start) lines.push(within(block, range, cut.marker || block.marker));
  });
  const [head, ...rest] = lines;
  return head && first && first.start > 0 ? [{ ...head, marker: block.marker }, ...rest] : lines;
}

interface Cut extends Range {
  readonly marker: string;
}

function within(block: Block, { start, end }: Range, marker: string): Block {
  return { ...block, marker, range: { start: block.range.start + start, end: block.range.start + end } };
}

/** Signs that stand where a bullet may, and quote nothing. */
function bulletsIn(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(SIGNS_RE)) {
    const [sign] = match;
    const [start, end] = [match.index, match.index + sign.length];
    const before = text.slice(Math.max(0, start - 2), start);
    if (start > 0 && !/\s$/.test(before)) continue;
    if (start > 0 && !/^\s{0,2}\p{Lu}/u.test(text.slice(end, end + 4))) continue;
    if (isQuote(text, sign, { start, end })) continue;
    cuts.push({ start, end, marker: sign });
  }
  return cuts;
}

function isQuote(text: string, sign: string, { start, end }: Range): boolean {
  if (sign === '«') {
    const after = text.slice(end, end + FAR);
    const close = after.indexOf('»');
    const open = after.indexOf('«');
    return close >= 0 && (open < 0 || close < open);
  }
  if (sign !== '»') return false;
  const before = text.slice(Math.max(0, start - FAR), start);
  return before.lastIndexOf('«') > before.lastIndexOf('»') && before.lastIndexOf('«') >= 0;
}

const breaksIn = (text: string): readonly Cut[] =>
  [...text.matchAll(NEXT_ITEM_RE), ...numbersIn(text)].map((match) => ({
    start: match.index + (match[0].startsWith(';') ? 1 : 0),
    end: match.index + match[0].length,
    marker: '',
  }));

/** « 2.2 » behind « 2.1 »: the numbers of a list, not of a law. */
const numbersIn = (text: string): readonly RegExpExecArray[] =>
  /^\W{0,3}\d{1,2}\.\d|^\D{0,200}:?\s\d{1,2}\.\d/.test(text) ? [...text.matchAll(NEXT_NUMBER_RE)] : [];
