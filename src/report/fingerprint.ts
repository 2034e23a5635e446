import { createHash } from 'node:crypto';
import { keyOf } from '../model/fold.ts';
import type { Finding } from '../model/record.ts';

/**
 * What a finding is known by from one run to the next, in the order of the findings: its rule, its article and what it
 * quotes, without case, accents, punctuation and spaces; for an absence, what is missing. Offsets, pages, severity and
 * sentences do not count. Findings of one document that are alike in all this are told apart by their order.
 */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, article, actual, expected }) => {
    const key = JSON.stringify([rule, article, keyOf(actual ?? expected ?? '')]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  });
}
