import { describe, expect, test } from 'vitest';
import { recordOf } from '../support/engine.ts';
import { type Change, COMMUNITY, said } from './changed.ts';

const NAMES = ['words-of-engagement', 'words-of-convention', 'heading-of-other-party', 'two-parties'];
const THIRD: Change = [
  'Et\n- La commune',
  "- La Communauté d'agglomération Bourges Plus, représentée par son président, M. Guy Lartigue, ci-après dénommée « l'agglomération » ;\nEt\n- La commune",
];

describe('a word of another instrument or body', () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    [
      'the act called by another name',
      [['Toute modification fera', "Toute modification du présent acte d'engagement fera"]],
      ["minor words-of-engagement: présent acte d'engagement"],
    ],
    [
      'an earlier act told of',
      [['Les supports communs', "Un acte d'engagement avait été signé en 2021. Les supports communs"]],
      [],
    ],
    [
      'communes in the heading, no commune among the parties',
      [...COMMUNITY, ["D'INTERVENTION DE LA COMMUNE", "D'INTERVENTION DES COMMUNES"]],
      ["minor heading-of-other-party: LES CHAMPS D'INTERVENTION DES COMMUNES"],
    ],
    [
      'a commune in the heading',
      COMMUNITY,
      ["minor heading-of-other-party: LES CHAMPS D'INTERVENTION DE LA COMMUNE"],
    ],
    [
      'the communes of a communauté badly copied',
      [...COMMUNITY, ["D'INTERVENTION DE LA COMMUNE", "D'INTERVENTION DE LACOMMUNAUTE DE COMMUNES"]],
      [],
    ],
    [
      'the communes of a communauté',
      [...COMMUNITY, ["D'INTERVENTION DE LA COMMUNE", "D'INTERVENTION DE LA COMMUNAUTE DE COMMUNES"]],
      [],
    ],
    ['two partners among three', [THIRD], ['info two-parties: entre les deux partenaires']],
    ['two partners who are two', [], []],
    ['la collectivité for several', [THIRD, ['entre les deux partenaires', 'avec la collectivité']], []],
  ])('%s', (_, changes, expected) => {
    expect(said(NAMES, changes)).toEqual(expected);
  });

  test('an acte that calls itself a convention is told once', () => {
    const { findings } = recordOf(
      "ACTE D'ENGAGEMENT POUR L'ÉLABORATION D'UNE CONVENTION TERRITORIALE GLOBALE\n\nEntre la Caisse d'allocations familiales du Cher et la commune de Bourges.\n\nARTICLE 1 - OBJET\n\nLa présente convention fixe la marche à suivre.\n\nARTICLE 2 - DURÉE\n\nLa présente convention dure un an.",
    );
    expect(findings.filter(({ rule }) => rule.endsWith('/words-of-convention'))).toHaveLength(1);
  });
});
