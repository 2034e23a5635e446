import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/fill-template.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { mutationsOf } from '../support/mutations.ts';
import { misread } from '../support/noise.ts';
import { BOURGES, valuesOf } from '../support/situation.ts';

const { template } = rules;
const values = valuesOf(BOURGES);
const mutations = mutationsOf(template, values);

describe('one thing changed in a conforming text is found there, and nothing else', () => {
  it.each(mutations)('$name', ({ text, codes, severities, places }) => {
    expect(text).not.toBe(fillTemplate(template, values));
    const found = recordOf(text).findings.filter(({ severity }) => severity !== 'info');
    const said = found.map(({ rule, code, severity, article, actual }) => ({
      rule,
      code,
      severity,
      article,
      actual,
    }));
    expect(said).not.toEqual([]);
    expect(
      said.filter(
        ({ code, severity, article }) =>
          !codes.includes(code) || !severities.includes(severity) || !places.includes(article),
      ),
    ).toEqual([]);
  });

  it('and is found through the noise of OCR too', () => {
    const every = process.env.GABARIT_RUNS === undefined ? 5 : 1;
    const tried = mutations.filter((_, i) => i % every === 0);
    const missed = tried.filter(({ text, codes, severities, places }, i) => {
      const { findings } = recordOf(misread(text, { rate: 0.01, seed: 1000 + i }));
      return !findings.some(
        ({ code, severity, article }) =>
          codes.includes(code) && severities.includes(severity) && places.includes(article),
      );
    });
    expect(missed.length, missed.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(
      Math.floor(tried.length * 0.03),
    );
  }, 300_000);

  it('covers every obligation of the model', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });
});
