import { describe, expect, it } from 'vitest';
import { learnModel } from '../../src/learn/learn-model.ts';
import { readRules } from '../../src/load-rules.ts';
import { fillTemplate } from '../../src/model/fill-template.ts';
import type { Rules } from '../../src/model/rules.ts';
import { Template } from '../../src/model/template.ts';
import { analyse, readSpecimen } from '../../src/pipeline.ts';
import { renderLearntModel } from '../../src/report/learnt-model.ts';
import { documentOf, rules } from '../support/convention.ts';
import { engine } from '../support/engine.ts';
import { signedConventions } from '../support/specimens.ts';
import { clausesOf, headingsOf, withoutOptions } from './same-model.ts';

const COUNT = 24;
const texts = signedConventions(COUNT, 5).map(({ values }) => fillTemplate(rules.template, values));

function learntFile(): string {
  const learning = learnModel(
    texts.map((text) => readSpecimen(documentOf(text), engine)),
    {
      id: 'appris',
      base: rules.template,
      models: rules.models,
      blanks: rules.blanks,
      shares: { least: 0.5, always: 0.9 },
    },
  );
  if ('refusal' in learning) throw new Error(learning.refusal);
  return renderLearntModel(learning.learnt, 'fr');
}

const graveIn = (text: string, changes: Partial<Rules>): readonly string[] =>
  analyse(documentOf(text), { ...engine, rules: { ...engine.rules, ...changes } }, 'fr')
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, actual, why }) => `${rule}: ${actual ?? why}`);

describe('a model learnt from documents and written to a file', () => {
  const read = readRules(learntFile(), Template);
  const template = 'value' in read ? read.value : null;

  it('is well formed', () => {
    expect('faults' in read ? read.faults : []).toEqual([]);
  });

  it('is the model that filled them, visas and signature block included', () => {
    expect(template && headingsOf(template)).toEqual(headingsOf(rules.template));
    const wanted = clausesOf(withoutOptions(rules.template));
    const found = template === null ? [] : clausesOf(template);
    expect(found.filter((clause) => wanted.includes(clause))).toEqual(wanted);
    // The lines of those who sign are no clauses of the model that filled them, but most conventions have them.
    const others = found.filter((clause) => !wanted.includes(clause));
    expect(others.filter((clause) => !/^signature: .*\(optional\)$/.test(clause))).toEqual([]);
  });

  it('finds nothing above info where the model that filled them finds nothing', () => {
    if (template === null) throw new Error('no model');
    const own = { template, models: [...rules.models, template] };
    const conforming = texts.slice(0, 6).filter((text) => graveIn(text, {}).length === 0);
    expect(conforming.length).toBeGreaterThan(3);
    for (const text of conforming) expect(graveIn(text, own)).toEqual([]);
  });
}, 300_000);
