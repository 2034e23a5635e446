import type { Reading } from '../model/reading.ts';
import { type Section, type SegmentedDocument, sectionAt } from '../model/section.ts';
import type { FoundDate } from './date-found.ts';
import { sentenceAt } from './date-sentence.ts';

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
  readonly opens: boolean; // nothing but `le` stands before it in its block
}

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
    };
  });
}

function lineOf({ folded }: Reading, start: number): { isRow: boolean; opens: boolean } {
  const from = folded.lastIndexOf('\n', start - 1) + 1;
  const before = folded.slice(Math.max(from, start - 400), start);
  const after = folded.slice(start, start + 400).split('\n', 1)[0] ?? '';
  return {
    isRow: /\t/.test(before) || /\t/.test(after),
    opens: start - from <= 30 && /^(?:le|la|date)?[ :,]*(?:[a-z]{3,5}di |dimanche )?$/.test(before),
  };
}
