import { blockIndexAt, type Reading } from '../../model/reading.ts';
import { type Section, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { FoundDate } from './found.ts';
import { sentenceAt } from './sentence.ts';
import { columnHeadAt } from './table.ts';

/** A date with what its role is read from. All texts folded. */
export interface DateContext {
  readonly found: FoundDate;
  readonly raw: string;
  readonly section: Section | undefined;
  readonly left: string; // of its sentence, up to the date
  readonly right: string; // of its sentence, after the date
  readonly gap: string; // after the date before it in the sentence; `left` for the first one
  readonly nextGap: string | null; // up to the next date of the sentence, or null
  readonly isRow: boolean; // its block is a row of a table
  readonly column: string | null; // what heads its column in a table
  readonly opens: boolean; // nothing but `le` stands before it in its block
}

const OpensRe = /^(?:le|la|date)?[ :,]*(?:[a-z]{3,5}di |dimanche )?$/;

/** The contexts of dates, given in order. */
export function contextsOf(document: SegmentedDocument, dates: readonly FoundDate[]): readonly DateContext[] {
  const { reading, sections } = document;
  return dates.map((found, i) => {
    const { start, end } = found.range;
    const sentence = sentenceAt(reading, found.range);
    const [previous, next] = [dates[i - 1]?.range, dates[i + 1]?.range];
    const { folded } = reading;
    return {
      found,
      raw: reading.text.slice(start, end),
      section: sectionAt(sections, start),
      left: folded.slice(sentence.start, start),
      right: folded.slice(end, sentence.end),
      gap: folded.slice(Math.max(sentence.start, previous?.end ?? 0), start),
      nextGap: next && next.start < sentence.end ? folded.slice(end, next.start) : null,
      ...lineOf(reading, start),
      column: columnHeadAt(reading, start),
    };
  });
}

const LINE = 400; // characters of a block that are looked at on each side

function lineOf(reading: Reading, start: number): { isRow: boolean; opens: boolean } {
  const block = reading.blocks[blockIndexAt(reading, start)]?.range ?? { start, end: start };
  const before = reading.folded.slice(Math.max(block.start, start - LINE), start);
  const after = reading.folded.slice(start, Math.min(block.end, start + LINE));
  return {
    isRow: before.includes('\t') || after.includes('\t'),
    opens: start - block.start <= 30 && OpensRe.test(before),
  };
}
