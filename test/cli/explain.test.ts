import { describe, expect, it } from 'vitest';
import type { Analyst, Checks } from '../../src/cli/analyst.ts';
import { finding } from '../report/sample-record.ts';
import { echo, plain, runIn } from './fakes.ts';

const checks: Checks = {
  conforming: 'Le préavis est de six mois.',
  rules: [
    {
      id: 'notice-period',
      code: 'parameter-changed',
      severity: 'major',
      why: { fr: 'Le modèle fixe le préavis.', en: 'The model sets the notice.' },
      message: { fr: 'Le préavis est de {duration}.', en: 'The notice is {duration}.' },
      examples: [{ change: [{ from: 'six mois', to: 'deux mois' }] }],
    },
    {
      id: 'clause-missing',
      code: 'clause-missing',
      severity: 'major',
      why: { fr: 'Ce qui manque n’est plus dû.', en: 'What is missing is no longer owed.' },
      message: { fr: 'Une clause a disparu.', en: 'A clause is gone.' },
      examples: [{ text: 'rien' }],
    },
  ],
};

/** Finds the notice in a text that has been changed. */
const analyse: Analyst['analyse'] = async (reading) => {
  const text = Buffer.from(reading.bytes).toString();
  const found =
    text === 'Le préavis est de deux mois.' ? [finding({ rule: 'ctg-2020/notice-period', why: text })] : [];
  return { ...(await echo(reading)), findings: found };
};
const explain = (...args: string[]) => runIn({ checks, analyse }, 'explain', ...args);

describe('explain', () => {
  it.each([
    ['a rule', ['notice-period'], ['parameter-changed', 'notice-period', 'Le préavis est de deux mois.']],
    [
      'a rule as findings name it',
      ['ctg-2020/notice-period'],
      ['notice-period', 'Le préavis est de deux mois.'],
    ],
    [
      'a code',
      ['parameter-changed'],
      ['parameter-changed', 'notice-period', 'Pourquoi : Le modèle fixe le préavis.'],
    ],
    [
      'a code before a rule of its name',
      ['clause-missing'],
      ['clause-missing - Clause absente', 'Une clause a disparu.'],
    ],
    ['a code without rules', ['date-order'], ['date-order', 'Aucune règle']],
    ['everything', [], ['notice-period', 'clause-missing', 'term-inconsistent-wording']],
    ['in English', ['notice-period', '--lang', 'en'], ['Severity: MAJOR', 'Le préavis est de deux mois.']],
  ])('%s', async (_, args, parts) => {
    const { code, out, err, opened, closed } = await explain(...args);
    for (const part of parts) expect(plain(out)).toContain(part);
    expect([code, err, opened, closed]).toEqual([0, '', ['none'], 1]);
  });

  it.each([
    ['notice-periode', "ni code d'écart ni règle : notice-periode ; vouliez-vous dire notice-period ?"],
    [
      'ctg-2020/clause-mising',
      "ni code d'écart ni règle : ctg-2020/clause-mising ; vouliez-vous dire clause-missing ?",
    ],
    ['zzz', "ni code d'écart ni règle : zzz ; gabarit explain les donne tous"],
    ['a\u001b[2J', "ni code d'écart ni règle : a\\x1b[2J ; gabarit explain les donne tous"],
  ])('does not know %s', async (name, message) => {
    const { code, out, err } = await explain(name);
    expect([code, out, err]).toEqual([1, '', `gabarit: ${message}\n`]);
  });

  it('takes one name', async () => {
    const { code, err } = await explain('a', 'b');
    expect([code, err]).toEqual([1, 'gabarit: argument en trop ; voir gabarit explain --help\n']);
  });
});
