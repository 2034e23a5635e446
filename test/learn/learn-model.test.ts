import { describe, expect, it } from 'vitest';
import { type LearnSetting, learnModel } from '../../src/learn/learn-model.ts';
import type { LearntModel } from '../../src/model/learnt-model.ts';
import type { Specimen } from '../../src/model/specimen.ts';
import type { Template, TemplateArticle } from '../../src/model/template.ts';
import { rules } from '../support/convention.ts';
import { cpuTimeOf } from '../support/cpu-time.ts';
import { signedConventions, specimenFrom } from '../support/specimens.ts';
import { clausesOf, headingsOf, shapeOf, shareFound, withoutOptions } from './same-model.ts';

const setting: LearnSetting = {
  id: 'appris',
  base: rules.template,
  models: rules.models,
  blanks: rules.blanks,
  shares: { least: 0.5, always: 0.9 },
};
const signed = signedConventions(80);

function learnt(specimens: readonly Specimen[], changes: Partial<LearnSetting> = {}): LearntModel {
  const learning = learnModel(specimens, { ...setting, ...changes });
  if ('refusal' in learning) throw new Error(learning.refusal);
  return learning.learnt;
}

const filled = (template: Template, count = signed.length): readonly Specimen[] =>
  signed.slice(0, count).map((each) => specimenFrom(template, each));
const noisy = (template: Template, percent: number): readonly Specimen[] =>
  signed.map((each, i) => specimenFrom(template, each, { rate: percent / 100, seed: i + 1 }));

/** A model with one of its articles changed. */
const changed = (id: string, change: (article: TemplateArticle) => TemplateArticle): Template => ({
  ...rules.template,
  articles: rules.template.articles.map((article) => (article.id === id ? change(article) : article)),
});
const article = ({ template }: LearntModel, id: string): TemplateArticle | undefined =>
  template.articles.find((each) => each.id === id);
const textsOf = (found: TemplateArticle | undefined): readonly string[] =>
  found?.clauses.map(({ text }) => text) ?? [];

const clean = learnt(filled(rules.template));

describe('what is learnt from conventions of a known model is that model', () => {
  it('has its articles, in their order, under their numbers and titles', () => {
    expect(headingsOf(clean.template)).toEqual(headingsOf(rules.template));
  });

  it('has its clauses word for word, with variables of its types at its places, in its order', () => {
    expect(clausesOf(clean.template)).toEqual(clausesOf(withoutOptions(rules.template)));
  });

  it('from 40 of them as from 80', () => {
    expect(shareFound(withoutOptions(rules.template), learnt(filled(rules.template, 40)).template)).toBe(1);
  });

  it('prints the words as most conventions print them', () => {
    const lost = rules.template.articles.flatMap(({ id, clauses }) =>
      clauses.filter(
        ({ text }) => !text.includes('{') && !textsOf(article(clean, id)).includes(capital(text.trim())),
      ),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('where OCR has misread 1 % of the characters', () => {
    const { template } = learnt(noisy(rules.template, 1));
    expect(headingsOf(template)).toEqual(headingsOf(rules.template));
    expect(shareFound(withoutOptions(rules.template), template)).toBeGreaterThanOrEqual(0.97);
  });

  it('whatever the order in which they come', () => {
    const specimens = noisy(rules.template, 1);
    const shuffled = [...specimens.slice(31), ...specimens.slice(0, 31).reverse()];
    const [one, other] = [learnt(specimens), learnt(shuffled)];
    expect(other.template).toEqual(one.template);
    expect([...other.articles].map(([id, { clauses }]) => [id, [...clauses]])).toEqual(
      [...one.articles].map(([id, { clauses }]) => [id, [...clauses]]),
    );
  });

  it('knows the articles by their titles where no model does', () => {
    const unknown = filled(rules.template).map((specimen) => ({
      ...specimen,
      parts: specimen.parts.map((part) => ({ ...part, model: null })),
    }));
    const { template } = learnt(unknown);
    expect(headingsOf(template)).toEqual(headingsOf(rules.template));
    expect(clausesOf(template)).toEqual(clausesOf(withoutOptions(rules.template)));
  });
});

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

describe('what has changed in the model is what is learnt', () => {
  it('a clause that is said in other words', () => {
    const text =
      "Les signataires se reverront chaque automne pour dire ce qui a été fait et ce qui ne l'a pas été.";
    const other = changed('evaluation', (each) => ({
      ...each,
      clauses: each.clauses.map((clause) => (clause.id === 'bilan-final' ? { ...clause, text } : clause)),
    }));
    expect(textsOf(article(learnt(filled(other)), 'evaluation'))[1]).toBe(text);
  });

  it('a clause that is gone', () => {
    const other = changed('fin', (each) => ({ ...each, clauses: each.clauses.slice(1) }));
    expect(textsOf(article(learnt(filled(other)), 'fin'))).toEqual(textsOf(article(clean, 'fin')).slice(1));
  });

  it('a clause that 70 % of the conventions have: it is optional, and none other is', () => {
    const without = changed('communication', (each) => ({
      ...each,
      clauses: each.clauses.filter(({ id }) => id !== 'logos'),
    }));
    const specimens = signed.map((each, i) => specimenFrom(i % 10 < 7 ? rules.template : without, each));
    const found = learnt(specimens);
    expect(article(found, 'communication')?.clauses.map(({ optional }) => optional)).toEqual([
      false,
      true,
      false,
    ]);
    const all = found.template.articles.flatMap(({ clauses }) => clauses);
    expect(all.filter(({ optional }) => optional)).toHaveLength(1);
    const [, second] = [...(found.articles.get('communication')?.clauses.values() ?? [])];
    expect(second?.support).toEqual({ count: 56, of: 80 });
  });

  it('an article that is new', () => {
    const charter: TemplateArticle = {
      ...(rules.template.articles.find(({ id }) => id === 'recours') as TemplateArticle),
      id: 'charte-laicite',
      number: '15',
      title: 'Charte de la laïcité',
      clauses: [
        {
          ...(rules.template.articles[0]?.clauses[0] as TemplateArticle['clauses'][number]),
          id: 'charte',
          text: 'Les partenaires affichent la charte de la laïcité dans chacun des lieux où le public est reçu.',
        },
      ],
    };
    const at = rules.template.articles.length - 1;
    const other = { ...rules.template, articles: rules.template.articles.toSpliced(at, 0, charter) };
    const specimens = filled(other).map((specimen) => ({
      ...specimen,
      parts: specimen.parts.map((part) => (part.number === '15' ? { ...part, model: null } : part)),
    }));
    const found = learnt(specimens);
    expect(headingsOf(found.template)).toEqual(headingsOf(other));
    expect(article(found, 'charte-laicite')?.clauses.map(({ text }) => text)).toEqual(
      charter.clauses.map(({ text }) => text),
    );
  });

  it('a period of three months', () => {
    const other = changed('fin', (each) => ({
      ...each,
      clauses: each.clauses.map((clause) => ({ ...clause, text: clause.text.replace('6 mois', '3 mois') })),
    }));
    const found = learnt(
      signed.map((each) => specimenFrom(other, each, { rate: 0, seed: 0, notice: 'P3M' })),
    );
    expect(textsOf(article(found, 'fin')).join('\n')).toContain('un délai de prévenance de 3 mois.');
    const notice = found.template.parameters.find(({ role }) => role === 'notice');
    expect(notice).toMatchObject({
      allowed: ['P3M'],
      why: '80 des 80 conventions fixent cette durée à 3 mois.',
    });
  });

  it('but not what a fifth of the conventions say in their own words', () => {
    const other = changed('recours', (each) => ({
      ...each,
      clauses: each.clauses.map((clause) => ({
        ...clause,
        text: "Tout litige né de l'exécution de la présente convention est porté devant le Tribunal judiciaire du chef-lieu.",
      })),
    }));
    const specimens = signed.map((each, i) => specimenFrom(i % 5 === 0 ? other : rules.template, each));
    expect(textsOf(article(learnt(specimens), 'recours'))).toEqual(textsOf(article(clean, 'recours')));
  });
});

describe('the names of one département', () => {
  it('are fixed words in a model of its own, misread or not', () => {
    const [first] = signed;
    if (first === undefined) throw new Error('no convention');
    const house = signed.map((each, i) => {
      const words = { ...each.values.words, caf: 'la Caf du Cher' };
      const own = { ...each, values: { ...each.values, words } };
      return specimenFrom(rules.template, own, { rate: 0.01, seed: i + 1 });
    });
    const visas = textsOf(article(learnt(house), 'visas'));
    expect(visas.some((text) => text.includes("conseil d'administration de la Caf du Cher en date"))).toBe(
      true,
    );
  });
});

describe('the evidence', () => {
  it('counts the conventions and shows what filled each variable', () => {
    const evidence = [...(clean.articles.get('duree')?.clauses.values() ?? [])][0];
    expect(evidence?.support).toEqual({ count: 80, of: 80 });
    expect(evidence?.fillings.map(({ variable }) => variable.type)).toEqual(['date', 'date']);
    for (const { examples } of evidence?.fillings ?? []) {
      expect(examples).toHaveLength(2);
      for (const example of examples) expect(example).toMatch(/^\d{1,2}(?:er)? \p{L}+ 20\d\d$/u);
    }
  });

  it('says how much of an open article is local', () => {
    expect(clean.articles.get('champs-caf')?.own).toBeGreaterThan(80);
    expect(article(clean, 'champs-caf')?.nature).not.toBe('frozen');
    expect(article(clean, 'recours')?.nature).toBe('frozen');
  });
});

describe('a model to be known by', () => {
  it('has phrases that every convention has', () => {
    const { fingerprints } = clean.template;
    expect(fingerprints.length).toBeGreaterThanOrEqual(3);
    const text =
      filled(rules.template, 1)[0]
        ?.parts.map((part) => part.text)
        .join('\n') ?? '';
    for (const { words } of fingerprints) expect(text).toContain(words);
  });

  it('prefers those that no known model has', () => {
    const other = changed('recours', (each) => ({
      ...each,
      clauses: each.clauses.map((clause) => ({
        ...clause,
        text: 'Les signataires saisissent le médiateur du bassin minier avant toute autre démarche contentieuse.',
      })),
    }));
    const [first] = learnt(filled(other)).template.fingerprints;
    expect(first?.words).toMatch(/médiateur|contentieuse/);
    expect(first?.why).toMatch(/aucun modèle connu n'a ces mots/);
  });
});

describe('ids', () => {
  it('are made from the words, unaccented, and are the same next time', () => {
    const ids = clean.template.articles.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(article(clean, 'recours')?.clauses[0]?.id).toBe('tout-litige-resultant-execution');
  });
});

describe('nothing is learnt', () => {
  const refusalOf = (specimens: readonly Specimen[]): string => {
    const learning = learnModel(specimens, setting);
    return 'refusal' in learning ? learning.refusal : 'learnt';
  };
  const odd = (text: string): Specimen => ({
    kind: 'convention',
    title: null,
    signedOn: null,
    durations: [],
    parts: [{ kind: 'article', number: '1', title: 'Objet', model: 'objet', text }],
    isWhole: false,
  });

  it.each([
    ['from none', [], 'too-few'],
    ['from one', filled(rules.template, 1), 'too-few'],
    [
      'from one convention and one amendment',
      [odd('a'), { ...odd('a'), kind: 'avenant' as const }],
      'too-few',
    ],
    [
      'from some that share nothing',
      [odd('Ouvrir une crèche familiale.'), odd('Rénover la piscine du canton.')],
      'nothing-shared',
    ],
    [
      'from some that share one sentence',
      [odd('Ouvrir une crèche.'), odd('Ouvrir une crèche.')],
      'too-few-fingerprints',
    ],
  ])('%s', (_, specimens, refusal) => {
    expect(refusalOf(specimens)).toBe(refusal);
  });
});

describe('hostile texts', () => {
  const evil = (text: string): readonly Specimen[] =>
    filled(rules.template, 6).map((specimen) => ({
      ...specimen,
      parts: specimen.parts.map((part) =>
        part.kind === 'article' ? { ...part, title: text, text: `${part.text}\n${text}` } : part,
      ),
    }));

  it.each([
    ['braces that are no variables', 'Une somme de {montant} {evil:words} {{x:date}} est due {', /^[^{}]*$/],
    [
      'signs that act',
      'Un mot \u0000\u0007\u001b[31m rouge\u0085 et \u202e renversé \ud800 sans pair',
      /^[^\p{Cc}\p{Cs}\u202e]*$/u,
    ],
  ])('have no power over the model: %s', (_, text, harmless) => {
    const { template } = learnt(evil(text));
    const clause = textsOf(article({ ...clean, template }, 'recours')).at(-1) ?? '';
    expect(clause).not.toBe('');
    expect(clause).toMatch(harmless);
    expect(shapeOf(clause)).not.toContain('{');
  });

  it('end soon, however long they are', () => {
    const long = [' -'.repeat(50_000), 'a '.repeat(50_000), '(A'.repeat(50_000), 'é'.repeat(100_000)];
    const spent = cpuTimeOf(() => {
      for (const text of long) learnt(evil(text));
    });
    expect(spent).toBeLessThan(10_000);
  });
});
