import { describe, expect, test } from 'vitest';
import { type Change, said } from './changed.ts';

const NAMES = [
  'signatory-not-named',
  'party-without-signatory',
  'signatory-without-name',
  'signature-missing',
];
const MAYOR = 'La maire de Bourges\nAnne Thorel';

describe('who signs is who is named', () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ['the persons named', [], []],
    [
      'a deputy who is not named',
      [[MAYOR, 'Le deuxième adjoint au maire de Bourges\nGilles Baraton']],
      ['critical signatory-not-named: Gilles Baraton'],
    ],
    [
      'a deputy who signs for the mayor, prevented',
      [[MAYOR, 'Pour la maire de Bourges empêchée, le premier adjoint\nGilles Baraton']],
      ['minor signatory-not-named: Gilles Baraton'],
    ],
    [
      'another person in the same office',
      [[MAYOR, 'Le maire de Bourges\nGilles Baraton']],
      ['major signatory-not-named: Gilles Baraton'],
    ],
    [
      'a deputy whom the clause of the parties names too',
      [
        [MAYOR, 'Le deuxième adjoint au maire de Bourges\nGilles Baraton'],
        ['Mme Anne Thorel, dûment', 'Mme Anne Thorel, ou son adjoint, M. Gilles Baraton, dûment'],
      ],
      [],
    ],
    [
      'an office without a name',
      [['Caf du Cher\nLuc Verrier', 'Caf du Cher']],
      ['minor signatory-without-name: directeur de la Caf du Cher'],
    ],
    [
      'nobody for a party',
      [['Le directeur de la Caf du Cher\nLuc Verrier\n', '']],
      ['major party-without-signatory: null'],
    ],
    [
      'no block at all',
      [
        ['Fait à Bourges, le 15 décembre 2022', ''],
        ["En autant d'exemplaires originaux que de signataires.", ''],
        [
          'Cette convention comporte 14 pages paraphées par les parties et les 6 annexes énumérées dans le sommaire.',
          '',
        ],
        ['Le directeur de la Caf du Cher\nLuc Verrier', ''],
        [MAYOR, ''],
      ],
      ['major signature-missing: null'],
    ],
    [
      'a block without any signatory is left to the eye',
      [
        ['Le directeur de la Caf du Cher\nLuc Verrier', ''],
        [MAYOR, ''],
      ],
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(said(NAMES, changes)).toEqual(expected);
  });
});
