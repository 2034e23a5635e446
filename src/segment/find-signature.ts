import type { Block, Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';

const SignatureRe =
  /^(?:fait (?:a|au|aux|en|le)\b|fait,|il (?:est|a ete) etabli\b.{0,120}(?:original|originaux|exemplaires?)|(?:la|le) presente?\b.{0,60}etablie? en\b|etablie? en\b.{0,40}exemplaires?|en (?:autant|deux|trois|quatre|cinq|six|\d{1,2}|double)\b.{0,40}(?:exemplaires?|originaux)|cette convention comporte\b|(?:le present|la presente)\b.{0,60}comporte\b.{0,20}pages?)/;
const FusedRe = /(?<=[.;!?»)] )fait (?:a|au|aux|en) [a-z][a-z' -]{1,60},? ?(?:le|en)\b/;

/** Where the signature block begins in a stretch of the reading, or null. */
export function findSignature(reading: Reading, within: Range): number | null {
  for (const block of blocksIn(reading, within)) {
    const folded = reading.folded.slice(block.range.start, block.range.end);
    if (SignatureRe.test(folded)) return block.range.start;
    const fused = FusedRe.exec(folded);
    if (fused) return block.range.start + fused.index;
  }
  return null;
}

/** The blocks of the body that start inside a range. */
function blocksIn({ blocks }: Reading, { start, end }: Range): readonly Block[] {
  return blocks.filter(({ range, part }) => part === 'body' && range.start >= start && range.start < end);
}
