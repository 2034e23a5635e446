import { blockIndexAt, type Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';

const SignatureRe =
  /^(?:fai[tflr1] ?(?:a|au|aux|en|le)\b|fai[tflr1] ?a ?[a-z][^.]{1,60},? ?le \d{1,2}\b|fait,|il (?:est|a ete) etabli\b.{0,120}(?:original|originaux|exemplaires?)|(?:la|le) presente?\b.{0,60}etablie? en\b|etablie? en\b.{0,40}exemplaires?|en (?:autant|deux|trois|quatre|cinq|six|\d{1,2}|double)\b.{0,40}(?:exemplaires?|originaux)|cette convention comporte\b|(?:le present|la presente)\b.{0,60}comporte\b.{0,20}pages?)/;
/** « A Albi, le 3 mai 2021 » alone on its line. */
const PlaceAndDayRe = /^a [a-z][a-z' -]{1,40},? le (?:\d|[li1]er\b|[._…]{2}|$)/;
const LONGEST_LINE = 80;
const FusedRe = /(?<=[.;!?»)] )fait (?:a|au|aux|en) [a-z][a-z' -]{1,60},? ?(?:le|en)\b/;

/** Where the signature block begins in a stretch of the reading, or null. */
export function findSignature(reading: Reading, within: Range): number | null {
  const { blocks, folded } = reading;
  for (let i = blockIndexAt(reading, within.start); i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.range.start >= within.end) break;
    if (block.part !== 'body' || block.range.start < within.start) continue;
    const text = folded.slice(block.range.start, block.range.end);
    if (SignatureRe.test(text) || isPlaceAndDay(reading.text.slice(block.range.start, block.range.end), text))
      return block.range.start;
    const fused = FusedRe.exec(text);
    if (fused) return block.range.start + fused.index;
  }
  return null;
}

function isPlaceAndDay(text: string, folded: string): boolean {
  return text.length <= LONGEST_LINE && /^[AÀ] \p{Lu}/u.test(text) && PlaceAndDayRe.test(folded);
}
