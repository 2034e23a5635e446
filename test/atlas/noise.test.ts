import { describe, expect, test } from 'vitest';
import { candidateIndex } from '../../src/atlas/candidates.ts';
import { isSameButNoise, type Vocabulary } from '../../src/atlas/noise.ts';

const MODEL = 'les parties decident sans delai dans le cadre de la convention pas pourront lien rien';
const vocabulary: Vocabulary = {
  words: new Set(MODEL.split(' ')),
  counts: new Map([
    ['trimestre', 40],
    ['semestre', 40],
    ['reunissent', 60],
  ]),
};
const same = (a: string, b: string): boolean => isSameButNoise(a.split(' '), b.split(' '), vocabulary);

describe('a wording is the same', () => {
  test.each([
    ['with a letter misread', 'les parties se reunissent', 'les parties se reunisscnt'],
    ['with a word torn', 'les parties se reunissent', 'les par ties se reunissent'],
    ['with words run together', 'les parties se reunissent', 'lesparties se reunissent'],
    ['with a letter made two', 'les parties decident', 'les parties clecident'],
    ['with a short word misread', 'dans le cadre de la convention', 'duris le cadre de la convention'],
    ['with an article lost', 'dans le cadre de la convention', 'dans cadre de la convention'],
    ['with a piece of a letter', 'les parties decident', 'les c parties decident'],
    ['with one known word that a scan makes of another', 'en lien avec', 'en rien avec'],
    ['whatever a blank took in', '{caf} et {commune} decident', '{caf} {commune} decident'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe('a wording is another', () => {
  test.each([
    ['with a number changed', 'delai de 6 mois', 'delai de 3 mois'],
    ['with a word added', 'les parties decident', 'les parties ne decident pas'],
    ['with a word lost', 'les parties decident sans delai', 'les parties decident'],
    ['with one known word for another', 'chaque trimestre', 'chaque semestre'],
    ['with "sans" for "dans"', 'dans delai', 'sans delai'],
    ['with other words', 'les parties decident', 'la commune propose'],
    ['with little of it left', 'a b c d e f', 'a'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});

describe('the index of candidates', () => {
  const index = candidateIndex();
  const texts = [
    'lespartiesdecidentdemettreenplaceuncomite',
    'toutlitigeestduressortdutribunal',
    'lesecretariatpermanent',
  ];
  for (const [id, text] of texts.entries()) index.add(text, id);

  test('offers the text of which one is a misread form', () => {
    expect(index.find('lespartiesdeciclentdemettreenplaceuncomitc')).toEqual([0]);
  });

  test('offers nothing for a stranger, or for no text', () => {
    expect(index.find('unephrasequenulnaecrite')).toEqual([]);
    expect(candidateIndex().find('')).toEqual([]);
  });
});
