import { describe, expect, test } from 'vitest';
import { unmark } from '../../src/clean/unmark.ts';

describe('reads a line without its marks', () => {
  test.each([
    ['## ARTICLE 1 - OBJET', { text: 'ARTICLE 1 - OBJET', heading: 2 }],
    ['### **ARTICLE 3 - LES CHAMPS**', { text: 'ARTICLE 3 - LES CHAMPS', heading: 3, bold: true }],
    ['- le premier point', { text: 'le premier point', marker: '-' }],
    ['  - o Versement de la prime', { text: 'Versement de la prime', marker: '-o', indent: 2 }],
    ['➤ **Au titre des compétences**', { text: 'Au titre des compétences', marker: '➤' }],
    ['- **➤ Au titre des compétences**', { text: 'Au titre des compétences', marker: '-➤' }],
    ['☐ oui', { text: 'oui', marker: '☐' }],
    ['-Aider les familles', { text: 'Aider les familles', marker: '-' }],
    ['dans un *continuum* de services', { text: 'dans un continuum de services' }],
    ['N° D\\_137\\_2022', { text: 'N° D_137_2022' }],
    ['le 1<sup>er</sup> janvier', { text: 'le 1er janvier' }],
    ['le 1 ^{er} janvier, le 2^{ème} semestre', { text: 'le 1er janvier, le 2ème semestre' }],
    ['Caf&nbsp;&amp; Msa &#233;tablies', { text: 'Caf & Msa établies' }],
    ['o\ufb03ciel, e\ufb00et', { text: 'officiel, effet' }],
    ['conven\u00adtion\u200b', { text: 'convention' }],
    ['deux   espaces\u00a0ici', { text: 'deux espaces ici' }],
    ['Le Maire \t Le Président', { text: 'Le Maire\tLe Président' }],
    ['| Le Maire | Le Président |', { text: 'Le Maire\tLe Président' }],
    ['|---|:--:|', { text: '' }],
    ['---', { text: '' }],
    ['', { text: '' }],
  ])('%j', (line, expected) => {
    expect(unmark(line)).toMatchObject(expected);
  });

  test.each([
    '2 * 3 * 4',
    'N-1',
    'a < b et c > d',
    'DEL_2019_06_15',
    '[insérer la date]',
    '12/03/2021 - 14/03/2021',
  ])('%j is all text', (line) => {
    expect(unmark(line).text).toBe(line);
  });
});

test('composes an accent that stands apart, at the place of its letter', () => {
  const { text, at } = unmark('De\u0301cision');
  expect(text).toBe('Décision');
  expect(at).toEqual([0, 1, 3, 4, 5, 6, 7, 8]);
});

test('says where each unit stood', () => {
  const line = '- **Le** 1<sup>er</sup> mai';
  const { text, at } = unmark(line);
  [...text].forEach((unit, i) => {
    expect(line.charAt(at[i] ?? -1)).toBe(unit);
  });
});

describe('reads a bullet that OCR took for something else', () => {
  test.each([
    ['e De définir les champs', 'De définir les champs', 'e'],
    ['« soutenir la fonction parentale ;', 'soutenir la fonction parentale ;', '«'],
    ['+ Contribue à renforcer', 'Contribue à renforcer', '+'],
    ['e 0 Versement de la prime', 'Versement de la prime', 'e0'],
    ['-_ La Caisse', 'La Caisse', '-_'],
    ['eo Accompagnement social', 'Accompagnement social', 'eo'],
  ])('%j', (line, text, marker) => {
    expect(unmark(line, true)).toMatchObject({ text, marker });
  });

  test.each([
    '« la Caf » ;',
    'et la commune',
    '0 habitant',
    'Elle a pour objet',
  ])('but %j is text', (line) => {
    expect(unmark(line, true)).toMatchObject({ text: line, marker: '' });
  });

  test('and only on a page read by OCR', () => {
    expect(unmark('e De définir').text).toBe('e De définir');
  });
});
