import { safeJson } from './json.ts';
import { type Pair, type PairOptions, pairSheet } from './pair.ts';

/** Two conventions compared, for another program. Ends with a line feed. */
export function renderPairJson(pair: Pair, options: PairOptions): string {
  const { names, facts, articles, counts } = pairSheet(pair, options);
  return `${safeJson(JSON.stringify({ before: names[0], after: names[1], counts, facts, articles }, null, 2))}\n`;
}
