import { findBlankDates } from './blank.ts';
import { type FoundDate, mergeFound } from './found.ts';
import { findNumericDates } from './numeric.ts';
import { findPeriods } from './period.ts';
import { findWrittenDates } from './written.ts';

export type { FoundDate } from './found.ts';

/**
 * All the dates of a folded text (see `fold`), in order, none overlapping: in digits, with the month as a word, in words,
 * quarters and halves, and the blanks where a date belongs. Says nothing of what a date is for, nor whose it is.
 */
export function findDates(folded: string): readonly FoundDate[] {
  return [findWrittenDates, findNumericDates, findPeriods, findBlankDates]
    .map((find) => find(folded))
    .reduce(mergeFound, []);
}
