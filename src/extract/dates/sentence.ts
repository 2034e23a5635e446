import { blockIndexAt, type Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

/** How far a sentence is looked at on each side of what stands in it, in characters: a bound, not a rule of grammar. */
const REACH = 400;
const EndRe = /[.;!?](?= ?["»]? {0,2}(?:[A-ZÀ-Ý«"•]|$))/g;
/** A full stop that ends no sentence: after a title, an abbreviation, an initial or a number of a law. */
const AbbreviationRe =
  /(?:^|[^\p{L}])(?:M|MM|Mme|Mlle|Mr|Dr|St|Ste|art|al|cf|ex|etc|n|no|N|L|R|D|[A-Z]|janv|févr|fevr|avr|juil|sept|oct|nov|déc|dec)$/u;

/** The sentence of a block that holds a range of the reading. */
export function sentenceAt(reading: Reading, range: Range): Range {
  const block = reading.blocks[blockIndexAt(reading, range.start)]?.range ?? range;
  const start = Math.max(block.start, range.start - REACH);
  const end = Math.min(block.end, range.end + REACH);
  return {
    start: start + (lastEnd(reading.text.slice(start, range.start)) ?? 0),
    end: range.end + (firstEnd(reading.text.slice(range.end, end)) ?? end - range.end),
  };
}

function lastEnd(text: string): number | null {
  const ends = endsOf(text).filter((end) => end < text.length);
  return ends[ends.length - 1] ?? null;
}

const firstEnd = (text: string): number | null => endsOf(text)[0] ?? null;

function endsOf(text: string): readonly number[] {
  return [...text.matchAll(EndRe)]
    .filter(
      ({ index }) =>
        text.charAt(index) !== '.' || !AbbreviationRe.test(text.slice(Math.max(0, index - 6), index)),
    )
    .map(({ index }) => index + 1);
}

/** The sentences of the blocks that begin in a range of the reading, in order. */
export function sentencesIn(reading: Reading, { start, end }: Range): readonly Range[] {
  const sentences: Range[] = [];
  for (let i = blockIndexAt(reading, start); i < reading.blocks.length; i++) {
    const block = reading.blocks[i]?.range;
    if (block === undefined || block.start >= end) break;
    let from = Math.max(start, block.start);
    const stop = Math.min(end, block.end);
    for (const at of endsOf(reading.text.slice(from, stop)).map(
      (offset) => Math.max(start, block.start) + offset,
    )) {
      sentences.push({ start: from, end: at });
      from = at;
    }
    if (from < stop) sentences.push({ start: from, end: stop });
  }
  return sentences;
}
