import { describe, expect, test } from 'vitest';
import { annexes, type Change, said } from './changed.ts';

const MODEL = [
  'Diagnostic partagé',
  'Liste des équipements et services soutenus par la collectivité locale',
  "Plan d'actions et moyens mobilisés",
  'Modalités de pilotage stratégique et opérationnel',
  'Évaluation',
  'Décision du conseil municipal',
];
const all = annexes(...MODEL);
const adds = (sentence: string): Change => ['Les supports communs', `${sentence} Les supports communs`];

describe('a link to an annex', () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ['each to its annex', [all], []],
    ['none where the file has no annex and no table of contents', [], []],
    ['to a number that nothing has', [annexes(...MODEL.slice(0, 5))], ['major annex-link: annexe 6']],
    [
      'the list of equipment sought in the diagnosis',
      [all, ['listés en Annexe 2', 'listés en Annexe 1']],
      ['major annex-role: Annexe 1'],
    ],
    [
      'the plan sought among the decisions',
      [all, ["constituant l'annexe 5", "constituant l'annexe 6"]],
      ['minor annex-role: annexe 6'],
    ],
    [
      'steering sought in the plan',
      [all, ['figurent en annexe 4', 'figurent en annexe 3']],
      ['major annex-role: annexe 3'],
    ],
    [
      'the means sought in two annexes that hold none',
      [all, ['Les Annexes 2 et 3 à', 'Les Annexes 1 et 4 à']],
      ['minor annex-role: Annexes 1 et 4'],
    ],
    ['one of two that holds them', [all, ['Les Annexes 2 et 3 à', 'Les Annexes 1 et 2 à']], []],
    [
      'the decision sought in the plan',
      [all, ['figurant en annexe 6', 'figurant en annexe 3']],
      ['minor annex-role: annexe 3'],
    ],
    [
      'a title that says nothing of its role',
      [annexes('Diagnostic partagé', 'Tableau', ...MODEL.slice(2))],
      [],
    ],
    [
      'an annex without number that is not there',
      [all, adds('La commune entretient ses terrains (en annexe, inventaire des terrains de jeu).')],
      ['minor annex-unnumbered: (en annexe, inventaire des terrains de jeu)'],
    ],
    [
      'an annex without number whose content is',
      [all, adds('La commune agit (en annexe, deux crèches et un relais).')],
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(said(['annex-link', 'annex-role', 'annex-unnumbered'], changes)).toEqual(expected);
  });
});

describe('a link to an article', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['that exists', "Il est fait comme à l'article 12 de la présente convention.", []],
    [
      'that does not',
      "Il est fait comme à l'article 21 de la présente convention.",
      ['minor article-link: article 21'],
    ],
    ['of a law', "Il est fait comme à l'article 21 de la loi du 6 janvier 1978.", []],
    ['of nobody knows what', "Il est fait comme à l'article 21.", []],
  ])('%s', (_, sentence, expected) => {
    expect(said(['article-link'], [adds(sentence)])).toEqual(expected);
  });
});
