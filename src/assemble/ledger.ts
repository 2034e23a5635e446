import type { CleanDocument } from '../model/clean.ts';
import type { Ledger } from '../model/record.ts';
import type { Section } from '../model/section.ts';
import { type Range, spanRanges } from './section-ranges.ts';

type Part = Exclude<keyof Ledger, 'total'>;

/**
 * Where every character of the raw text went: what is masked to its reason, the rest to the section it lies in. White
 * space and page breaks count where they stand, so the parts add up to the whole.
 */
export function balance({ document, masks, reading }: CleanDocument, sections: readonly Section[]): Ledger {
  const parts = { body: 0, stamp: 0, furniture: 0, toc: 0, footnote: 0, signature: 0, annex: 0 };
  const kept = spanRanges(reading, sections);
  const share = sharer(kept, parts);
  let at = 0;
  for (const { range, reason } of masks) {
    share({ start: at, end: range.start });
    parts[reason] += range.end - range.start;
    at = range.end;
  }
  share({ start: at, end: document.text.length });
  return { total: document.text.length, ...parts };
}

/** Counts stretches of the raw text, which come in order, to the parts that they lie in. */
function sharer(
  kept: readonly (Range & { part: Part })[],
  parts: Record<Part, number>,
): (range: Range) => void {
  let next = 0;
  return (range) => {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    let apart = 0;
    for (let i = next; (kept[i]?.start ?? Number.POSITIVE_INFINITY) < range.end; i++) {
      const { start, end, part } = kept[i] ?? { ...range, part: 'body' };
      const size = Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
      parts[part] += size;
      apart += size;
    }
    parts.body += Math.max(0, range.end - range.start - apart);
  };
}
