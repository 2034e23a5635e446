import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/batch/reading.ts';
import { quarantined, resultOf } from '../../src/batch/result.ts';
import { counted, NOTHING_YET } from '../../src/batch/tally.ts';

const sha256 = 'a'.repeat(64);
const recipe = { engine: 'b'.repeat(64), rules: 'c'.repeat(64), options: {} };
const result = resultOf({ key: 'd'.repeat(64), sha256 }, recipe, quarantined('encrypted', null));
const settled = (how: 'computed' | 'known' | 'same'): RunEvent => ({
  kind: 'settled',
  note: { path: 'p', content: { sha256, key: result.key }, trouble: null },
  result: how === 'same' ? null : result,
  how,
  cost: { seconds: 1, rss: 1 },
});
const earlier = (digest: string) => new Map([[sha256, { recipe: 'e'.repeat(64), digest }]]);

describe('the counts of a run', () => {
  it('tell what another engine had read before, and whether it said the same', () => {
    const same = counted(NOTHING_YET, settled('computed'), earlier(result.digest));
    expect([same.technical, same.differing]).toEqual([1, 0]);
    const other = counted(NOTHING_YET, settled('computed'), earlier('f'.repeat(64)));
    expect([other.technical, other.differing]).toEqual([1, 1]);
  });

  it('take nothing for a technical difference that was not read now', () => {
    expect(counted(NOTHING_YET, settled('known'), earlier('f'.repeat(64))).technical).toBe(0);
    expect(counted(NOTHING_YET, settled('computed'), new Map()).technical).toBe(0);
  });

  it('count a file that is the same as another one apart', () => {
    const {
      documents,
      same,
      quarantined: failed,
    } = counted(counted(NOTHING_YET, settled('computed'), new Map()), settled('same'), new Map());
    expect([documents, same, failed]).toEqual([2, 1, 1]);
  });
});
