import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../src/evaluate/fields.ts';
import type { Json } from '../../src/evaluate/gold.ts';
import { scoreRecord } from '../../src/evaluate/score-record.ts';
import { type Summary, summarise } from '../../src/evaluate/summary.ts';
import { GOLD, rightRecord } from './sample.ts';

const summaryOf = (...pairs: readonly (readonly [gold: Json, predicted: Json])[]): Summary =>
  summarise(pairs.map(([gold, predicted]) => scoreRecord(gold, predicted, { strict: false, source: null })));

describe('summarise', () => {
  it('is 1 everywhere for what is right', () => {
    const { groups, micro, macro, findings } = summaryOf([GOLD, rightRecord()]);
    for (const name of GROUPS) expect(groups[name]).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(micro).toMatchObject({ right: 70, precision: 1, recall: 1, f1: 1 });
    expect(macro).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(findings).toMatchObject({ precision: 1, recall: 1, f1: 1, severityAgreement: 1 });
  });

  it('pools the values of all documents, and means the groups that have some', () => {
    const gold = { domains: ['a', 'b'], term: { start: '2022-01-01', end: '2022-12-31' } };
    const { micro, macro, groups } = summaryOf(
      [gold, { domains: ['a', 'c'], term: { start: '2022-01-01', end: '2022-12-31' } }],
      [gold, { domains: ['a', 'b'] }],
    );
    expect(groups.domains).toMatchObject({ right: 3, spurious: 1, missed: 1, precision: 0.75, recall: 0.75 });
    expect(groups.term).toMatchObject({ right: 2, spurious: 0, missed: 2, precision: 1, recall: 0.5 });
    expect(micro).toMatchObject({
      right: 5,
      spurious: 1,
      missed: 3,
      precision: 5 / 6,
      recall: 5 / 8,
      f1: 10 / 14,
    });
    expect(macro.precision).toBeCloseTo((0.75 + 1) / 2, 12);
    expect(macro.recall).toBeCloseTo((0.75 + 0.5) / 2, 12);
    expect(macro.f1).toBeCloseTo((0.75 + 2 / 3) / 2, 12);
  });

  it('has no rates where there is nothing, and 0 for what is not found', () => {
    const { groups, micro, macro, findings } = summaryOf([{ domains: ['a'] }, {}]);
    expect(groups.articles).toMatchObject({ precision: null, recall: null, f1: null });
    expect(micro).toMatchObject({ precision: null, recall: 0, f1: 0 });
    expect(macro).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(findings).toBeNull();
    expect(summarise([])).toMatchObject({ micro: { f1: null }, macro: { f1: null } });
  });
});
