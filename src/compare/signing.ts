import { fold, keyOf } from '../model/fold.ts';
import { letterLikeness } from '../model/likeness.ts';
import { spanOf, textOf } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import { editDistance } from './spelling.ts';
import type { Judgement, Subject } from './subject.ts';

const MOST_SLIPS = 2;
const SHORTEST = 6; // letters, below which two slips make another name
const CLEARLY_OTHER = 0.6;

/** Whether two names are one person's, one person's with a slip of the pen, another person's, or cannot be told. */
export function compareNames(a: string, b: string): 'same' | 'misspelt' | 'other' | 'unclear' {
  const [x, y] = [keyOf(a), keyOf(b)];
  const [first, second] = [x.split(' '), y.split(' ')];
  const [joined, other] = [first.join(''), second.join('')];
  if (joined === other || isWithin(first, second) || isWithin(second, first)) return 'same';
  if ([...first].sort().join() === [...second].sort().join()) return 'same';
  const slips = editDistance(joined, other, MOST_SLIPS);
  if (slips <= MOST_SLIPS && Math.min(joined.length, other.length) >= SHORTEST) return 'misspelt';
  const shared = first.some((word) => word.length > 2 && second.includes(word));
  return shared || letterLikeness(x, y) >= CLEARLY_OTHER ? 'unclear' : 'other';
}

/** Every word of one name stands in the other, an initial standing for its word: `J. Moroge`. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return (
    part.some((word) => word.length > 2) &&
    part.every((word) =>
      whole.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
    )
  );
}

/** Where words of the signature block stand: the last place that has them. */
export function placeOfSignatory(
  subject: Subject,
  words: string,
): Pick<Judgement, 'article' | 'span' | 'actual'> {
  const { reading } = subject.clean;
  const range = rangeInSignature(subject, words);
  if (range !== null)
    return { article: 'signature', span: spanOf(reading, range), actual: textOf(reading, range) };
  return { article: 'signature', span: subject.facts.signature?.span ?? null, actual: words };
}

function rangeInSignature(
  { clean: { reading }, facts: { signature } }: Subject,
  words: string,
): Range | null {
  const pattern = fold(words)
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
    .join('\\s+');
  if (signature === null || pattern === '') return null;
  for (const match of reading.folded.matchAll(new RegExp(pattern, 'g'))) {
    const range = { start: match.index, end: match.index + match[0].length };
    const { start } = spanOf(reading, range);
    if (start >= signature.span.start && start < signature.span.end) return range;
  }
  return null;
}
