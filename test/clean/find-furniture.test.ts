import { describe, expect, test } from 'vitest';
import { findFurniture } from '../../src/clean/find-furniture.ts';
import { documentOf } from '../support/convention.ts';

const furnitureIn = (text: string): readonly string[] =>
  findFurniture(documentOf(text), []).map(({ start, end }) => text.slice(start, end));

const page = (head: string, foot: string, n: number): string =>
  `${head}\n\nPremier paragraphe ${n}, bien à lui.\nSuite du paragraphe.\nFin du texte de cette page.\n\n${foot}`;
const pages = (head: (n: number) => string, foot: (n: number) => string): string =>
  [1, 2, 3, 4].map((n) => page(head(n), foot(n), n)).join('\f');

describe('what stands at the edge of page after page', () => {
  test.each([
    ['a page number', pages((n) => `Un début ${'abcd'[n - 1]}`, String), ['1', '2', '3', '4']],
    [
      '"page 3 sur 12"',
      pages(
        (n) => `Un début ${'abcd'[n - 1]}`,
        (n) => `page ${n} sur 4`,
      ),
      ['page 1 sur 4', 'page 2 sur 4', 'page 3 sur 4', 'page 4 sur 4'],
    ],
    [
      'a running head',
      pages(
        () => 'Ctg de Valbrune',
        (n) => `Fin ${'abcd'[n - 1]}`,
      ),
      Array(4).fill('Ctg de Valbrune'),
    ],
  ])('%s', (_, text, furniture) => {
    expect(furnitureIn(text)).toEqual(furniture);
  });
});

test('page numbers between paragraphs of a text without pages', () => {
  expect(furnitureIn('Un texte.\n\n- 1 -\n\nSa suite.\n\n- 2 -\n\nEncore.\n\n- 3 -\n\nFin.')).toEqual([
    '- 1 -',
    '- 2 -',
    '- 3 -',
  ]);
});

test.each([
  ['a lone number', 'Nombre de places :\n\n12\n\nFin.'],
  ['numbers that do not rise', 'a\n\n12\n\nb\n\n7\n\nc\n\n9\n\nd'],
  ['a list that repeats itself', 'Les élus :\nun\nLes élus :\ndeux\nLes élus :\ntrois'],
  [
    'a heading on every page',
    pages(
      (n) => `Article ${n} : Suite`,
      (n) => `Fin ${'abcd'[n - 1]}`,
    ),
  ],
])('%s is text', (_, text) => {
  expect(furnitureIn(text)).toEqual([]);
});
