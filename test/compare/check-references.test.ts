import { describe, expect, test } from 'vitest';
import { type Change, said } from './changed.ts';

const NAMES = ['law-date', 'law-title', 'law-number', 'register-article'];
const visa = (words: string): readonly Change[] => [
  ['Vu le Code général', `Vu ${words} ;\n\n  Vu le Code général`],
];

describe('number, date and title of a law belong together', () => {
  test.each([
    ['a date of another year', visa('la loi n° 2019-1428 du 24 décembre 2018'), 'law-date'],
    [
      'an order without number, under another date',
      [['arrêté du 3 octobre 2001', 'arrêté du 3 octobre 2002']],
      'law-date',
    ],
    [
      'the title of another law',
      visa('la loi n° 2015-991 du 7 août 2015 relative aux libertés et responsabilités locales'),
      'law-title',
    ],
    [
      'two digits exchanged',
      visa("la loi n° 2000-641 du 5 juillet 2000 relative à l'accueil et à l'habitat des gens du voyage"),
      'law-number',
    ],
    [
      'another article for the register',
      [["l'article 30 du Rgpd", "l'article 35 du Rgpd"]],
      'register-article',
    ],
  ] as const)('%s', (_, changes, rule) => {
    expect(said(NAMES, changes)).toEqual([expect.stringContaining(`minor ${rule}: `)]);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['a law without its title', visa('la loi n° 2015-991 du 7 août 2015')],
    ['a short title', visa('la loi n° 2015-991 du 7 août 2015 (NOTRe)')],
    [
      'a title in other words',
      visa("la loi n° 2019-1428 du 24 décembre 2019 d'orientation sur les mobilités (LOM)"),
    ],
    [
      'a law that the table does not have',
      visa('la loi n° 1999-101 du 4 mars 1999 relative aux lieux de lecture'),
    ],
    ['another order of another subject', visa("l'arrêté du 4 mai 2012 relatif aux aires de jeux")],
    ['a law whose date is not printed', visa('la loi n° 2005-102')],
    [
      'an article of the Rgpd on another matter',
      [
        [
          'Les supports communs',
          "Le droit d'accès de l'article 15 du Rgpd est garanti. Les supports communs",
        ],
      ],
    ],
  ] as const)('%s', (_, changes) => {
    expect(said(NAMES, changes)).toEqual([]);
  });
});
