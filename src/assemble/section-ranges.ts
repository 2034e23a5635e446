import type { Reading } from '../model/reading.ts';
import { spanOf } from '../model/reading.ts';
import type { Section } from '../model/section.ts';
import type { Range } from '../model/span.ts';

export type { Range };

/** The signature block and the annexes as ranges of the raw text, in order, none overlapping. */
export function spanRanges(
  reading: Reading,
  sections: readonly Section[],
): readonly (Range & { part: 'signature' | 'annex' })[] {
  let reached = 0;
  return sections.flatMap(({ kind, range }) => {
    if (kind !== 'signature' && kind !== 'annex') return [];
    const span = spanOf(reading, range);
    const start = Math.max(reached, span.start);
    const end = Math.max(start, span.end);
    reached = end;
    return end > start ? [{ start, end, part: kind }] : [];
  });
}
