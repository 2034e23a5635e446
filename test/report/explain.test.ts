import { describe, expect, it } from 'vitest';
import type { CheckRule } from '../../src/model/check-rule.ts';
import { FINDING_CODES } from '../../src/model/record.ts';
import { renderCode, renderCodes, renderRule } from '../../src/report/explain.ts';
import { explainWordingIn } from '../../src/report/wording/wording-in.ts';
import { finding } from './sample-record.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const FRENCH = { language: 'fr', width: 80 } as const;

const rule = (change: Partial<CheckRule> = {}): CheckRule => ({
  id: 'notice-period',
  code: 'parameter-changed',
  severity: 'major',
  why: {
    fr: 'Le préavis protège celui qui reste ; le modèle le fixe.',
    en: 'The notice protects whoever stays; the model sets it.',
  },
  message: { fr: 'Le préavis est de {duration}.', en: 'The notice is {duration}.' },
  examples: [{ change: [{ from: 'préavis de 6 mois', to: 'préavis de 2 mois' }] }],
  ...change,
});

it('explains a rule whole: meaning, gravity, reason, what it finds, what it expects, an example', () => {
  const found = finding({ why: 'Le préavis est de 2 mois.', expected: '6 mois' });
  expect(
    plain(renderRule({ rule: rule(), found }, FRENCH)),
  ).toBe(`parameter-changed - Valeur différente du modèle
  Un délai, une date, un nombre ou une autorité diffère du modèle.

  notice-period
    Gravité : MAJEUR
    Pourquoi : Le préavis protège celui qui reste ; le modèle le fixe.
    Constat : Le préavis est de 2 mois.
    Attendu : 6 mois
    Exemple
      au lieu de : préavis de 6 mois
      on lit : préavis de 2 mois
`);
});

describe('the example is', () => {
  it.each([
    [
      'what is read instead',
      { change: [{ from: 'six', to: 'deux' }] },
      ['au lieu de : six', 'on lit : deux'],
    ],
    [
      'what is added',
      { change: [{ from: 'fin.', to: 'fin.\n\nLe reste est à venir.' }] },
      ['on lit : Le reste est à venir.'],
    ],
    [
      'what is taken out',
      { change: [{ from: 'Une clause.', to: '' }] },
      ['au lieu de : Une clause.', 'on lit : (rien)'],
    ],
    ['a whole document', { text: 'BAIL\n\nEntre les soussignés' }, ['document : BAIL Entre les soussignés']],
  ])('%s', (_, example, lines) => {
    const text = plain(renderRule({ rule: rule({ examples: [example] }), found: null }, FRENCH));
    expect(
      text
        .slice(text.indexOf('Exemple\n') + 8)
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(lines);
  });
});

it('leaves blank what a rule that found nothing would say', () => {
  expect(renderRule({ rule: rule(), found: null }, FRENCH)).toContain('Le préavis est de ….');
});

it('explains a code by all its rules', () => {
  const text = renderCode(
    'parameter-changed',
    [
      { rule: rule(), found: null },
      { rule: rule({ id: 'other' }), found: null },
    ],
    {
      language: 'en',
      width: 80,
    },
  );
  expect(text).toMatch(
    /^parameter-changed - .*\n {2}A period, a date[\s\S]*\n\n {2}notice-period\n[\s\S]*\n\n {2}other\n {4}Severity: MAJOR\n/,
  );
});

it('says that a code has no rule yet', () => {
  expect(renderCode('outdated-model', [], FRENCH)).toMatch(
    /\n\n {2}Aucune règle ne rend encore ce code\.\n$/,
  );
});

it('lists every code with its rules', () => {
  const text = renderCodes([rule(), rule({ id: 'other', code: 'date-order' })], FRENCH);
  for (const code of FINDING_CODES) expect(text).toContain(`\n  ${code} - `);
  expect(text).toMatch(/\n {2}parameter-changed - [^\n]*\n(?: {4}[^\n]*\n)* {6}notice-period\n/);
  expect(text).toMatch(/\n {6}other\n/);
});

it.each([40, 60, 100])('keeps to %i columns, and breaks no line before a sign', (width) => {
  const why = `« ${'Le préavis protège celui qui reste ; '.repeat(4)}fin »`;
  const text = renderRule(
    { rule: rule({ why: { fr: why, en: why } }), found: null },
    { language: 'fr', width },
  );
  for (const line of text.split('\n')) {
    expect([...line].length).toBeLessThanOrEqual(width);
    expect(line.trim()).not.toMatch(/^[;:»]/);
  }
});

it('shows what would act on a terminal', () => {
  const text = renderRule({ rule: rule(), found: finding({ why: 'a\u001b[2Jb' }) }, FRENCH);
  expect(text).toContain('a\\x1b[2Jb');
});

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('each code has a meaning of its own, one sentence', () => {
    const { meanings } = explainWordingIn(language);
    expect(new Set(Object.values(meanings)).size).toBe(FINDING_CODES.length);
    for (const code of FINDING_CODES) expect(meanings[code]).toMatch(/^\p{Lu}[^.]+\.$/u);
  });
});
