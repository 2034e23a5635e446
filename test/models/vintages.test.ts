import { describe, expect, it } from 'vitest';
import { modelInForce, recogniseVintage } from '../../src/compare/vintage.ts';
import { loadModels, loadRules } from '../../src/load-rules.ts';
import { fillTemplate } from '../../src/model/fill-template.ts';
import type { Finding } from '../../src/model/record.ts';
import type { Template } from '../../src/model/template.ts';
import { cleaned } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { BOURGES, type Situation, valuesOf } from '../support/situation.ts';

const models = loadModels();
const model = (id: string): Template => {
  const found = models.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
};
const signedOn = (signature: string): Situation => ({
  ...BOURGES,
  dates: { ...BOURGES.dates, decision: signature, deliberation: signature, signature },
});
const vintageOf = (text: string): string | null =>
  recogniseVintage(cleaned(text).reading, models)?.template.id ?? null;

describe('a text follows the model whose words it has', () => {
  it.each(models.map(({ id }) => id))('%s', (id) => {
    const { fingerprints } = model(id);
    expect(vintageOf(fingerprints.map(({ words }) => `Il est dit : ${words}.`).join('\n\n'))).toBe(id);
  });

  it('by three of them, whatever the case, the accents and the lines', () => {
    const text =
      'Les quatre MISSIONS\nESSENTIELLES.\n\nUn Comité technique de\nsuivi.\n\nUn preavis de trois mois.';
    expect(vintageOf(text)).toBe('ctg-2014');
  });

  it('by two of them it follows none', () => {
    expect(vintageOf('Les quatre missions essentielles.\n\nUn comité technique de suivi.')).toBeNull();
  });

  it('and none where two models claim as many', () => {
    const words = ['ctg-2014', 'ctg-2020'].flatMap((id) => model(id).fingerprints.slice(0, 3));
    expect(vintageOf(words.map((each) => `${each.words}.`).join('\n\n'))).toBeNull();
  });
});

describe('the model in force', () => {
  it.each([
    ['2013-06-01', null],
    ['2014-01-01', 'ctg-2014'],
    ['2020-01-15', 'ctg-2014'],
    ['2020-01-16', 'ctg-2020'],
    ['2024-05-02', 'ctg-2020'],
  ])('on %s is %s', (day, id) => {
    expect(modelInForce(models, 'convention', day)?.id ?? null).toBe(id);
  });
});

describe('a convention of an earlier model', () => {
  const outdated = (text: string): Finding | undefined =>
    recordOf(text).findings.find(({ code }) => code === 'outdated-model');
  const former = (signature: string): string =>
    fillTemplate(model('ctg-2014'), valuesOf(signedOn(signature)));

  it('is worth knowing where that model was in force when it was signed', () => {
    const finding = outdated(former('2018-10-04'));
    expect(finding).toMatchObject({ severity: 'info', rule: 'ctg-2020/model-of-its-day' });
    expect(finding?.why).toMatch(/« Convention territoriale globale, modèle de 2014 à 2019 »/);
    expect(Number(/il en garde (\d+) %/.exec(finding?.why ?? '')?.[1])).toBeGreaterThanOrEqual(95);
  });

  it('is a minor deviation after, with the share of the model in force that it keeps', () => {
    const finding = outdated(former('2022-10-04'));
    expect(finding).toMatchObject({
      severity: 'minor',
      expected: '« Convention territoriale globale, modèle de 2020 »',
    });
    const share = Number(/garde (\d+) %/.exec(finding?.why ?? '')?.[1]);
    expect(share).toBeGreaterThan(20);
    expect(share).toBeLessThan(70);
  });

  it('has every deviation explained by its own model, but for what is local', () => {
    const text = former('2018-10-04');
    const drifted = text.replace(
      "Toute modification fera l'objet d'un avenant par les parties.",
      'Les parties se parlent.',
    );
    const graveIn = (each: string): readonly Finding[] =>
      recordOf(each).findings.filter(({ severity }) => severity !== 'info');
    const own = graveIn(text);
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter(({ explainedBy }) => explainedBy?.model !== 'ctg-2014')).toEqual([]);
    const local = graveIn(drifted).filter(({ explainedBy }) => explainedBy === undefined);
    expect(local.map(({ code, article }) => `${code} ${article}`).sort()).toEqual(['clause-missing 11']);
  });

  it('is no matter of the newest model', () => {
    expect(outdated(fillTemplate(model('ctg-2020'), valuesOf(BOURGES)))).toBeUndefined();
  });
});

describe('another model in the place of the default one', () => {
  const file = (text: string): { readonly file: string; readonly text: string } => ({
    file: 'mine.yaml',
    text,
  });

  it('is compared with, and changes the hash of the rules', () => {
    const mine = JSON.stringify({ ...model('ctg-2020'), id: 'mine', name: 'Le mien' });
    const { rules, sha256 } = loadRules(undefined, file(mine));
    expect(rules.template.id).toBe('mine');
    expect(rules.models.map(({ id }) => id)).toContain('ctg-2020');
    expect(sha256).not.toBe(loadRules().sha256);
  });

  it('is refused with its name and line where it is faulty', () => {
    expect(() => loadRules(undefined, file('id: mine\nname: 3'))).toThrow(/^rules-invalid: mine\.yaml:\d+: /);
  });
});
