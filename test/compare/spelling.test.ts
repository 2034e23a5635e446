import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/compare/signing.ts';
import { editDistance, isBadCopy, looksAlike } from '../../src/compare/spelling.ts';

describe('the distance of two words', () => {
  test.each([
    ['crèche', 'crèche', 0],
    ['creche', 'crache', 1],
    ['creche', 'crche', 1],
    ['creche', 'crecher', 1],
    ['creche', 'relais', 4],
    ['', 'abc', 3],
  ])('%s and %s: %i at most 3', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });
});

test.each([
  ['Martin', 'Martln', true],
  ['modern', 'modem', true],
  ['Perron', 'Peron', false],
  ['Martin', 'Mardin', false],
])('%s looks like %s: %s', (a, b, alike) => {
  expect(looksAlike(a, b)).toBe(alike);
});

test.each([
  ['Jean-Luc Mercadier', 'JEAN LUC MERCADIER', 'same'],
  ['Jean-Luc Mercadier', 'J. Mercadier', 'same'],
  ['Jean-Luc Mercadier', 'Jean-Luc Mercader', 'misspelt'],
  ['Jean-Luc Mercadier', 'Odile Mercadier', 'unclear'],
  ['Jean-Luc Mercadier', 'Sophie Tillon', 'other'],
  ['Ana Roy', 'Ana Ray', 'misspelt'],
  ['A Roy', 'A Rua', 'other'],
])('%s and %s are %s', (a, b, verdict) => {
  expect(compareNames(a, b)).toBe(verdict);
});

describe('a bad copy', () => {
  test.each([
    ['Évaluation', 'ÉVALUA TIQN', true],
    ['Les recours', 'LES REC 0URS', true],
    ['Confidentialité', 'CQNFlDENTIALITÉ', true],
    ['Les recours', 'Les litiges', false],
    ['Communication', 'Évaluation', false],
  ])('%s read as %s: %s', (a, b, expected) => {
    expect(isBadCopy(a, b)).toBe(expected);
  });
});
