import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/fill-template.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { BOURGES, situation, valuesOf } from '../support/situation.ts';

const graveIn = (text: string): readonly string[] =>
  recordOf(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, article, actual, why }) => `${rule} ${article}: ${actual ?? why}`);

describe('a model filled', () => {
  it('is a convention on which no rule speaks', () => {
    expect(recordOf(fillTemplate(rules.template, valuesOf(BOURGES))).findings).toEqual([]);
  });

  it('conforms whatever the names and the dates', () => {
    fc.assert(
      fc.property(situation, (who) => {
        expect(graveIn(fillTemplate(rules.template, valuesOf(who)))).toEqual([]);
      }),
      {
        numRuns: Number(process.env.GABARIT_RUNS ?? 20),
        seed: 7,
        endOnFailure: process.env.GABARIT_RUNS === undefined,
      },
    );
  }, 300_000);
});
