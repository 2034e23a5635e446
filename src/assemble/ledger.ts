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
  let at = 0;
  for (const { range, reason } of masks) {
    share({ start: at, end: range.start }, kept, parts);
    parts[reason] += range.end - range.start;
    at = range.end;
  }
  share({ start: at, end: document.text.length }, kept, parts);
  return { total: document.text.length, ...parts };
}

function share(range: Range, kept: readonly (Range & { part: Part })[], parts: Record<Part, number>): void {
  let apart = 0;
  for (const { start, end, part } of kept) {
    const size = Math.min(end, range.end) - Math.max(start, range.start);
    if (size <= 0) continue;
    parts[part] += size;
    apart += size;
  }
  parts.body += Math.max(0, range.end - range.start - apart);
}
