import type { Precision } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';

/** A date in a folded text: where it stands, and as much of it as can be read with certainty. */
export interface FoundDate {
  readonly range: Range;
  readonly value: string | null; // `2022-10-27` or `2022-10`; null where incomplete or not certain
  readonly precision: Precision;
}

/** A day found at a place. */
export function foundDay(range: Range, value: string | null): FoundDate {
  return { range, value, precision: value === null ? 'none' : 'day' };
}

/** The dates of two lists in order, those of the first where they overlap. Both must be in order. */
export function mergeFound(first: readonly FoundDate[], second: readonly FoundDate[]): readonly FoundDate[] {
  const merged: FoundDate[] = [];
  let i = 0;
  for (const found of second) {
    for (; i < first.length && (first[i]?.range.end ?? 0) <= found.range.start; i++) push(merged, first[i]);
    const next = first[i];
    if (next === undefined || found.range.end <= next.range.start) push(merged, found);
  }
  return [...merged, ...first.slice(i)];
}

/** What overlaps the last one kept is left out. */
function push(list: FoundDate[], found: FoundDate | undefined): void {
  if (found && found.range.start >= (list.at(-1)?.range.end ?? 0)) list.push(found);
}
