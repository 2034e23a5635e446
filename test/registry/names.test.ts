import { describe, expect, it } from 'vitest';
import {
  afterPhrase,
  joined,
  otherForms,
  printedForms,
  withArticleRestored,
  withoutArticle,
  wordsOf,
} from '../../src/registry/names.ts';

describe('wordsOf', () => {
  it.each([
    ['Saint-Genis-Laval', 'saint genis laval'],
    ['St Genis–Laval', 'saint genis laval'],
    ['STE-COLOMBE', 'sainte colombe'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Bœurs-en-Othe', 'boeurs en othe'],
    ['Chalon s/ Saône', 'chalon sur saone'],
    ['C.C. du Haut Pays', 'cc du haut pays'],
    ['constructor', 'constructor'],
    ['', ''],
    [' – ', ''],
  ])('%s -> %s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words);
  });

  it('takes no sentence for a name', () => {
    expect(wordsOf('Issoire '.repeat(26))).toEqual([]);
  });
});

describe('articles', () => {
  it.each([
    ['du Pradet', 'le pradet'],
    ['des Mureaux', 'les mureaux'],
    ["d'Issoire", 'issoire'],
    ['de La Ricamarie', 'la ricamarie'],
    ['Oullins', 'oullins'],
  ])('come back out of the preposition: %s -> %s', (name, words) => {
    expect(withArticleRestored(wordsOf(name)).join(' ')).toBe(words);
  });

  it('open a name and can be left out', () => {
    expect(joined(withoutArticle(wordsOf('Le Pradet')))).toBe('pradet');
    expect(joined(withoutArticle(wordsOf('Le')))).toBe('le');
  });
});

describe('afterPhrase', () => {
  const phrases = ['ville', 'commune', 'commune nouvelle'].map(wordsOf);

  it('drops the longest phrase', () => {
    expect(afterPhrase(wordsOf('commune nouvelle de Valmorel'), phrases)).toEqual(['de', 'valmorel']);
  });

  it('recognises a long word with a letter or two misread', () => {
    expect(afterPhrase(wordsOf('Cornmune de Valmorel'), phrases)).toEqual(['de', 'valmorel']);
  });

  it('is null where no phrase opens the name', () => {
    expect(afterPhrase(wordsOf('Villers'), phrases)).toBeNull();
  });
});

it('tries a name whole, without its parenthesis, then before its comma', () => {
  expect(printedForms('Grand Val (GV), siège à Valmorel')).toEqual([
    'Grand Val (GV), siège à Valmorel',
    'Grand Val  , siège à Valmorel',
    'Grand Val  ',
  ]);
});

it('knows a grouping by what stands in quotes or parentheses too', () => {
  expect(otherForms("CA de Grandville ''Grandpolys''")).toEqual(['Grandpolys', 'CA de Grandville  ']);
  expect(otherForms('CA du Grand Val (CAGV)')).toEqual(['CAGV', 'CA du Grand Val  ']);
  expect(otherForms('CA du Grand Val')).toEqual([]);
});
