import { describe, expect, test } from 'vitest';
import { competenceIssues, competenceRows } from '../../src/atlas/competences.ts';
import { type Gathering, gather, newGathering } from '../../src/atlas/gather.ts';
import { summarise } from '../../src/atlas/summarise.ts';
import { durationRows, endingsOf } from '../../src/atlas/terms.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { rules } from '../support/convention.ts';

const span = { start: 0, end: 1, page: 1 };
const party = (id: string, kind: ConventionRecord['parties'][number]['kind'], name: string) => ({
  ...{ id, kind, name, alias: null, registry: null, representatives: [], authority: null, span },
});
const held = (holder: string, ...domains: string[]): ConventionRecord['competences'][number] => ({
  ...{ holder, category: null, text: domains.join(' '), domains, until: null, span },
});
const gathered = (change: Partial<ConventionRecord>): Gathering => {
  const gathering = newGathering();
  const record = { ...SAMPLE, articles: [], ...change };
  gather(gathering, summarise(record, { template: rules.template, models: rules.models }));
  return gathering;
};
const parties = [
  party('p1', 'caf', 'la Caf'),
  party('p2', 'epci', 'la communauté du Val'),
  party('p3', 'commune', 'Valombre'),
];

test('the place and year of a convention are those that its exports have', () => {
  const registry = { source: 'cog', code: '39001', siren: null, name: 'Valombre' } as const;
  const change: Partial<ConventionRecord> = {
    parties: [{ ...party('p1', 'commune', 'Valombre'), registry }],
    ...{ stamps: [], dates: [], signature: null, term: null },
    document: { ...SAMPLE.document, period: { from: '2019', to: '2023', span } },
  };
  const [convention] = gathered(change).conventions;
  expect(convention).toMatchObject({ departement: '39', year: 2019 });
});

describe('compétences', () => {
  const gathering = gathered({
    parties,
    domains: ['petite-enfance', 'jeunesse', 'logement'],
    competences: [held('p2', 'petite-enfance', 'logement'), held('p3', 'petite-enfance')],
  });

  test('stand once for each of their domains', () => {
    expect(competenceRows(gathering).map(({ holder, domain }) => `${holder}: ${domain}`)).toEqual([
      'la communauté du Val: petite-enfance',
      'la communauté du Val: logement',
      'Valombre: petite-enfance',
    ]);
  });

  test('overlap where a grouping and its commune hold one, and leave a gap where nobody does', () => {
    expect(competenceIssues(gathering)).toEqual([
      {
        convention: 0,
        kind: 'overlap',
        domain: 'petite-enfance',
        holders: ['la communauté du Val', 'Valombre'],
      },
      { convention: 0, kind: 'gap', domain: 'jeunesse', holders: [] },
    ]);
  });

  test('are not judged where a convention lists none', () => {
    expect(competenceIssues(gathered({ parties, domains: ['jeunesse'], competences: [] }))).toEqual([]);
  });
});

describe('the end of a term', () => {
  const term = { start: '2022-01-01', end: '2026-12-31', duration: 'P5Y', renewal: 'tacit' as const, span };
  const notice = (value: string) => ({ role: 'notice' as const, value, raw: '', article: null, span });

  test('has the last day from which a notice runs out in time', () => {
    expect(endingsOf(gathered({ term, durations: [notice('P6M')] }))).toEqual([
      { convention: 0, end: '2026-12-31', notice: 'P6M', lastNotice: '2026-06-30', renewal: 'tacit' },
    ]);
  });

  test('has no such day where two notices are stated, or none', () => {
    const days = (durations: ConventionRecord['durations']): unknown =>
      endingsOf(gathered({ term, durations }))[0]?.lastNotice;
    expect(days([notice('P6M'), notice('P3M')])).toBeNull();
    expect(days([])).toBeNull();
  });

  test('durations are counted by role and value', () => {
    const rows = durationRows(gathered({ term, durations: [notice('P6M'), notice('P6M')] }));
    expect(rows.map(({ role, value, count }) => [role, value, count])).toEqual([
      ['term', 'P5Y', 1],
      ['notice', 'P6M', 1],
    ]);
  });
});
