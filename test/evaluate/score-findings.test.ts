import { describe, expect, it } from 'vitest';
import { scoreFindings } from '../../src/evaluate/score-findings.ts';
import { again, at, GOLD, type PredictedFinding, put, rightRecord } from './sample.ts';

function score(
  change: (findings: PredictedFinding[]) => void = () => undefined,
  source: string | null = null,
) {
  const { findings } = rightRecord();
  change(findings);
  const scored = scoreFindings(GOLD.findings, findings, source);
  if (scored === null) throw new Error('nothing scored');
  return scored;
}
/** Required findings that are found, predictions that answer none. */
const found = (change: (findings: PredictedFinding[]) => void, source: string | null = null) => {
  const { paired, spurious } = score(change, source).counts;
  return [paired, spurious];
};

describe('a finding is found', () => {
  it('by its code, its article and its quote', () => {
    expect(score().counts).toEqual({
      gold: 3,
      paired: 3,
      spurious: 0,
      optional: 0,
      duplicates: 0,
      severityRight: 3,
      bySeverity: {
        critical: { gold: 0, paired: 0 },
        major: { gold: 2, paired: 2 },
        minor: { gold: 1, paired: 1 },
        info: { gold: 0, paired: 0 },
      },
    });
  });

  it.each<[string, (findings: PredictedFinding[]) => void, readonly number[]]>([
    ['not by another code', (f) => put(f, '0.code', 'date-mismatch'), [2, 1]],
    ['by another code that the gold accepts', (f) => put(f, '0.code', 'retroactive-effect'), [3, 0]],
    ['not in another article', (f) => put(f, '0.article', '1'), [2, 1]],
    ['anywhere, where the gold names no article and quotes', (f) => put(f, '2.article', '10'), [3, 0]],
    ['not by another quote', (f) => put(f, '0.actual', '31 décembre 2026'), [2, 1]],
    ['by a part of the quote', (f) => put(f, '0.actual', '1er janvier'), [3, 0]],
    ['not by a part of a word', (f) => put(f, '0.actual', 'janv'), [2, 1]],
    ['not without a quote where there is one', (f) => put(f, '0.actual', null), [2, 1]],
    ['not where what is absent is not named', (f) => put(f, '1.expected', 'Le comité se réunit'), [2, 1]],
    [
      'by what is absent in any of its words',
      (f) => Object.assign(at(f, '1'), { expected: null, why: 'Nul indicateurs.' }),
      [3, 0],
    ],
  ])('%s', (_, change, counts) => {
    expect(found(change)).toEqual(counts);
  });

  it('by most of the words of a quote of four or more', () => {
    const gold = [
      { codes: ['clause-changed'], severity: 'major', article: '3', evidence: 'un deux trois quatre' },
    ];
    const answering = (actual: string) => {
      const predicted = [{ code: 'clause-changed', severity: 'major', article: '3', actual }];
      return scoreFindings(gold, predicted, null)?.counts.paired;
    };
    expect(answering('quatre cinq deux trois')).toBe(1); // three of four, in whatever order
    expect(answering('quatre cinq six trois')).toBe(0);
    expect(answering('quatre deux cinq')).toBe(0); // too short to tell
  });

  it('by the text under its span', () => {
    const source = 'convention conclue à compter du 1er janvier 2022';
    const spanned = (f: PredictedFinding[]) =>
      Object.assign(at(f, '0'), { actual: null, span: { start: 32, end: 48, page: 1 } });
    expect(found(spanned, source)).toEqual([3, 0]);
    expect(found(spanned)).toEqual([2, 1]);
  });

  it.each([
    ['fin', 'la fin du contrat', 1],
    ['fin', 'le financement', 0],
    ['indic', 'les indicateurs', 1],
    ['ateurs', 'les indicateurs', 0],
  ])('by mentioning %j in %j: %d', (mention, why, paired) => {
    const gold = [{ codes: ['clause-missing'], severity: 'major', article: '1', mentions: [mention] }];
    const predicted = [{ code: 'clause-missing', severity: 'major', article: '1', why }];
    expect(scoreFindings(gold, predicted, null)?.counts.paired).toBe(paired);
  });
});

describe('neutral', () => {
  it('are an optional finding and a second answer', () => {
    const { counts, faults } = score((f) => {
      again(f, 0, { actual: '10 janvier 2022' });
      again(f, 0, { code: 'clause-reworded', severity: 'info', article: null, actual: 'le Val Ombré' });
    });
    expect([counts.paired, counts.spurious, counts.duplicates, counts.optional]).toEqual([3, 0, 1, 1]);
    expect(faults).toEqual([]);
  });
});

describe('severity', () => {
  it('is counted apart', () => {
    const { counts, faults } = score((f) => Object.assign(at(f, '1'), { severity: 'info' }));
    expect([counts.paired, counts.severityRight]).toEqual([3, 2]);
    expect(faults).toMatchObject([{ kind: 'wrong', field: 'severity', gold: 'major', predicted: 'info' }]);
  });

  it('decides between two answers', () => {
    const { counts } = score((f) => {
      again(f, 1, { severity: 'info' });
      f.reverse();
    });
    expect([counts.severityRight, counts.duplicates]).toEqual([3, 1]);
  });
});

it('takes the findings of a plain record for gold', () => {
  const { findings } = rightRecord();
  const scored = scoreFindings(findings, findings, null);
  expect(scored?.counts).toMatchObject({ gold: 3, paired: 3, spurious: 0, severityRight: 3 });
  const fewer = scoreFindings(findings, findings.slice(1), null);
  expect(fewer?.faults).toMatchObject([
    { kind: 'missed', item: 'date-order 2', gold: 'à compter du 1er janvier 2022' },
  ]);
});

it('is null where the gold says nothing of findings', () => {
  expect(scoreFindings(undefined, rightRecord().findings, null)).toBeNull();
  expect(scoreFindings([], rightRecord().findings, null)?.counts.spurious).toBe(3);
});
