import type { Mask } from '../model/clean.ts';

/** Lays masks side by side: in order, none overlapping; where two meet, the one named first stands. */
export function layMasks(masks: readonly Mask[]): readonly Mask[] {
  const laid: Mask[] = [];
  for (const { range, reason } of masks) {
    let pieces = range.end > range.start ? [range] : [];
    for (const { range: taken } of laid)
      pieces = pieces.flatMap((piece) => [
        ...(piece.start < taken.start ? [{ start: piece.start, end: Math.min(piece.end, taken.start) }] : []),
        ...(piece.end > taken.end ? [{ start: Math.max(piece.start, taken.end), end: piece.end }] : []),
      ]);
    laid.push(...pieces.map((piece) => ({ range: piece, reason })));
  }
  return laid.sort((a, b) => a.range.start - b.range.start);
}
