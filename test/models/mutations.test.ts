import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/fill-template.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { mutationsOf } from '../support/mutations.ts';
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

  it('covers every obligation of the model', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(60);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });
});
