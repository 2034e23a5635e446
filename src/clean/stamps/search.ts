import type { Range } from '../../model/span.ts';

/** A place that reads like a pattern, and how many letters had to be changed, dropped or added for it to. */
export interface Approximate extends Range {
  readonly errors: number;
}

const MAX_PATTERN = 31; // the bits of a machine word, less the sign

/**
 * Finds every place where `text` reads like `pattern` with at most `maxErrors` edits (Myers' bit-parallel search:
 * one pass, whatever the text). Of overlapping places the best stands; of a longer pattern the last 31 letters
 * are looked for, and as many as were left out are taken to stand before them.
 */
export function searchApproximate(text: string, pattern: string, maxErrors: number): readonly Approximate[] {
  const wanted = pattern.slice(-MAX_PATTERN);
  const left = pattern.length - wanted.length;
  const found: Approximate[] = [];
  if (!mayHold(text, wanted, maxErrors)) return found;
  let [bestEnd, bestErrors] = [0, Number.POSITIVE_INFINITY];
  const emit = (): void => {
    if (bestErrors <= maxErrors)
      found.push(extended(startOf({ text, wanted, maxErrors, end: bestEnd }), left));
    bestErrors = Number.POSITIVE_INFINITY;
  };
  forEachScore(text, wanted, (end, errors) => {
    if (errors > maxErrors || end - bestEnd > wanted.length) emit();
    if (errors <= maxErrors && errors < bestErrors) [bestEnd, bestErrors] = [end, errors];
  });
  emit();
  return found;
}

const extended = ({ start, end, errors }: Approximate, left: number): Approximate => ({
  start: Math.max(0, start - left),
  end,
  errors,
});

/** Of one piece more than there may be errors, one at least is whole wherever the pattern is. */
function mayHold(text: string, wanted: string, maxErrors: number): boolean {
  const size = Math.floor(wanted.length / (maxErrors + 1));
  if (size < 1) return true;
  for (let i = 0; i <= maxErrors; i++) if (text.includes(wanted.slice(i * size, (i + 1) * size))) return true;
  return false;
}

function forEachScore(text: string, wanted: string, visit: (end: number, errors: number) => void): void {
  const [size, high] = [wanted.length, 1 << (wanted.length - 1)];
  const masks = masksOf(wanted);
  let [plus, minus, score] = [-1, 0, size];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const equal = code < 128 ? (masks[code] ?? 0) : 0;
    const vertical = equal | minus;
    const across = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(across | plus);
    let down = plus & across;
    if ((up & high) !== 0) score++;
    else if ((down & high) !== 0) score--;
    up <<= 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
    visit(i + 1, score);
  }
}

function masksOf(wanted: string): Int32Array {
  const masks = new Int32Array(128);
  for (let i = 0; i < wanted.length; i++) {
    const code = wanted.charCodeAt(i);
    if (code < 128) masks[code] = (masks[code] ?? 0) | (1 << i);
  }
  return masks;
}

interface Ending {
  readonly text: string;
  readonly wanted: string;
  readonly maxErrors: number;
  readonly end: number;
}

/** Where the best match that ends at `end` begins: the pattern is laid backwards on the text. */
function startOf({ text, wanted, maxErrors, end }: Ending): Approximate {
  const row = lastRow(
    reversed(wanted),
    reversed(text.slice(Math.max(0, end - wanted.length - maxErrors), end)),
  );
  let best = 0;
  row.forEach((errors, length) => {
    if (errors <= (row[best] ?? 0)) best = length;
  });
  return { start: end - best, end, errors: row[best] ?? 0 };
}

/** The number of edits between two short texts. */
export function distance(a: string, b: string): number {
  return lastRow(a, b)[b.length] ?? 0;
}

/** Whether two short texts are at most so many edits apart. */
export function isWithin(a: string, b: string, maxErrors: number): boolean {
  return (
    Math.abs(a.length - b.length) <= maxErrors && mayHold(b, a, maxErrors) && distance(a, b) <= maxErrors
  );
}

function reversed(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text.charAt(i);
  return result;
}

/** Edits between the whole of `a` and each beginning of `b`. */
function lastRow(a: string, b: string): Int32Array {
  const row = Int32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    let corner = i; // what row[k] was before this round
    row[0] = i + 1;
    for (let k = 0; k < b.length; k++) {
      const above = row[k + 1] ?? 0;
      const changed = corner + (a.charCodeAt(i) === b.charCodeAt(k) ? 0 : 1);
      row[k + 1] = Math.min(changed, above + 1, (row[k] ?? 0) + 1);
      corner = above;
    }
  }
  return row;
}
