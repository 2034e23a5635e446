import { describe, expect, test } from 'vitest';
import { type Change, COMMUNITY, said } from './changed.ts';

const signs = (name: string): readonly Change[] => [['Caf du Cher\nLuc Verrier', `Caf du Cher\n${name}`]];
const speaksOf = (name: string): readonly Change[] => [
  ...COMMUNITY,
  ['Les supports communs', `Sur le territoire de ${name}, les supports communs`],
];

describe('the name of a signatory', () => {
  test.each([
    ['one letter changed', 'Luc Vertier', 'minor'],
    ['two letters', 'Luc Verdoer', 'minor'],
    ['what a bad copy would make of it', 'Luc Verr1er', 'info'],
  ])('differs: %s', (_, name, severity) => {
    expect(said(['name-of-signatory'], signs(name))).toEqual([`${severity} name-of-signatory: ${name}`]);
  });

  test.each([
    ['capitals', 'Luc VERRIER'],
    ['an initial', 'L. Verrier'],
    ['the surname alone', 'Verrier'],
    ['the surname first', 'VERRIER Luc'],
  ])('is the same: %s', (_, name) => {
    expect(said(['name-of-signatory', 'signatory-not-named'], signs(name))).toEqual([]);
  });
});

describe('the name of a communauté', () => {
  test.each([
    ['a kind left out', 'la Communauté Terres du Haut Berry'],
    ['another kind', "la Communauté d'agglomération Terres du Haut Berry"],
    ['a word too many', 'la Communauté de communes Terres du Haut Berry-Solognot'],
  ])('deviates: %s', (_, name) => {
    expect(said(['name-of-party'], speaksOf(name))).toEqual([`minor name-of-party: ${name.slice(3)}`]);
  });

  test('is reported once, where it first deviates', () => {
    const twice = 'la Communauté Terres du Haut Berry et de la Communauté urbaine Terres du Haut Berry';
    expect(said(['name-of-party'], speaksOf(twice))).toEqual([
      'minor name-of-party: Communauté Terres du Haut Berry',
    ]);
  });

  test.each([
    ['capitals and accents', 'la COMMUNAUTE DE COMMUNES TERRES DU HAUT BERRY'],
    ['a linking word', 'la Communauté de communes des Terres du Haut Berry'],
    ['its alias', 'la commune'],
    ['a short form', 'la Communauté de communes'],
    ['an abbreviation', 'la Communauté de com. Terres du Haut Berry'],
    ['a name that begins alike', 'la Communauté de communes Terres de Loire'],
    ['a community that is no body', 'la communauté éducative des Terres du Haut Berry'],
    ['words of two sentences', 'la communauté. Terres du Haut Berry'],
  ])('stands: %s', (_, name) => {
    expect(said(['name-of-party'], speaksOf(name))).toEqual([]);
  });
});
