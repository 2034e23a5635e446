import { describe, expect, test } from 'vitest';
import { type Change, said } from './changed.ts';

const NAMES = ['powers-not-listed', 'objectives-deferred'];
const POWERS =
  "La commune exerce les compétences facultatives suivantes :\n\n- la gestion des crèches municipales ;\n\n- l'organisation des accueils de loisirs.";
const OBJECTIVES =
  "Les parties retiennent les objectifs suivants :\n\n- ouvrir des places d'accueil pour les jeunes enfants ;\n\n- rapprocher les services des habitants.";

describe('an article that holds what it announces', () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    [
      'no power is listed',
      [[POWERS, '']],
      ["major powers-not-listed: ARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COMMUNE"],
    ],
    [
      'the general power names none',
      [[POWERS, 'Elle bénéficie de la clause générale de compétence pour les affaires communales.']],
      ["major powers-not-listed: ARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COMMUNE"],
    ],
    [
      'a list that hangs on no announcement',
      [[POWERS, 'Siègent au bureau :\n\n- le maire ;\n\n- les adjoints.']],
      ["major powers-not-listed: ARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COMMUNE"],
    ],
    ['actions told in prose', [[POWERS, 'Elle gère une crèche et un relais petite enfance.']], []],
    [
      'objectives put off',
      [
        [
          OBJECTIVES,
          'Les objectifs partagés seront arrêtés au second semestre.\n\nEtape\tDate\nAteliers\tMars',
        ],
      ],
      ['major objectives-deferred: objectifs partagés seront arrêtés'],
    ],
    [
      'objectives, and a diagnosis to come',
      [[OBJECTIVES, `Le diagnostic sera établi par quartier.\n\n${OBJECTIVES}`]],
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(said(NAMES, changes)).toEqual(expected);
  });
});
