import { describe, expect, it } from 'vitest';
import { departementOf, yearOf } from '../../src/model/place-and-year.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { BARE, SAMPLE } from '../report/sample-record.ts';

describe('the département', () => {
  const only = (change: Partial<ConventionRecord>) =>
    departementOf({ ...SAMPLE, parties: [], stamps: [], ...change });
  const commune = (code: string) =>
    ({
      ...SAMPLE.parties[0],
      kind: 'commune',
      registry: { source: 'cog', code, siren: null, name: 'X' },
    }) as ConventionRecord['parties'][number];
  const stamp = (departement: string) =>
    SAMPLE.stamps.map(({ act, ...rest }) => ({
      ...rest,
      act: act === null ? null : { ...act, departement },
    }))[0];
  it.each([
    ['that of the Caf', { parties: SAMPLE.parties }, { code: '63', name: 'Puy-de-Dôme' }],
    ['that of the stamp', { stamps: SAMPLE.stamps }, { code: '63', name: null }],
    [
      'none where stamps disagree, whatever the communes say',
      { stamps: [stamp('063'), stamp('039')], parties: [commune('39001')] },
      null,
    ],
    ['as the registry writes it', { stamps: [stamp('02A'), stamp('02A')] }, { code: '2A', name: null }],
    ['that of the communes', { parties: [commune('2A004'), commune('2A100')] }, { code: '2A', name: null }],
    ['overseas', { parties: [commune('97101')] }, { code: '971', name: null }],
    ['none where communes disagree', { parties: [commune('39001'), commune('01002')] }, null],
    ['none where nothing says', {}, null],
  ] as const)('%s', (_, change, expected) => {
    expect(only(change as Partial<ConventionRecord>)).toEqual(expected);
  });
});

it('the year is that of the signature, or else of the term, or of the effect, or of the period', () => {
  expect(yearOf(SAMPLE)).toBe('2022');
  expect(
    yearOf({
      ...SAMPLE,
      signature: null,
      term: { ...SAMPLE.term, start: '2020-01-01' } as ConventionRecord['term'],
    }),
  ).toBe('2020');
  const undated = {
    ...BARE,
    signature: null,
    term: null,
    dates: [],
    document: { ...BARE.document, period: null },
  };
  const period = { from: '2019', to: '2023', span: { start: 0, end: 1, page: 1 } };
  expect(yearOf({ ...undated, document: { ...BARE.document, period } })).toBe('2019');
  const effect = {
    ...SAMPLE.dates[0],
    role: 'effect',
    value: '2021-01-01',
  } as ConventionRecord['dates'][number];
  expect(yearOf({ ...undated, dates: [effect], document: { ...BARE.document, period } })).toBe('2021');
  expect(yearOf(undated)).toBeNull();
});
