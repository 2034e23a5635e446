import { findBlankDates } from './date-blank.ts';
import { type FoundDate, mergeFound } from './date-found.ts';
import { findNumericDates } from './date-numeric.ts';
import { findPeriods } from './date-period.ts';
import { findWrittenDates } from './date-written.ts';

export type { FoundDate } from './date-found.ts';

/**
 * All the dates of a folded text (see `fold`), in order, none overlapping: in digits, with the month as a word, in words,
 * quarters and halves, and the blanks where a date belongs. Says nothing of what a date is for, nor whose it is.
 */
export function findDates(folded: string): readonly FoundDate[] {
  return [findWrittenDates, findNumericDates, findPeriods, findBlankDates]
    .map((find) => find(folded))
    .reduce(mergeFound, []);
}
