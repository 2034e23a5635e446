import { describe, expect, it } from 'vitest';
import {
  digitReaderOf,
  isDay,
  isDepartement,
  isLookAlike,
  readNumber,
} from '../../../src/clean/stamps/digits.ts';
import { distance, searchApproximate } from '../../../src/clean/stamps/search.ts';
import { isSiren } from '../../../src/model/siren.ts';
import { loadStampVocabulary } from './fixture.ts';

const reader = digitReaderOf(loadStampVocabulary());

describe('numbers of stamps', () => {
  it.each([
    ['20240229', true],
    ['20230229', false],
    ['20231301', false],
    ['20230431', false],
    ['19990101', false],
    ['20230400', false],
  ])('checks the day %s: %s', (digits, valid) => {
    expect(isDay(digits)).toBe(valid);
  });

  it.each([
    ['001', true],
    ['095', true],
    ['972', true],
    ['988', true],
    ['000', false],
    ['096', false],
    ['97', false],
  ])('checks the département %s: %s', (digits, valid) => {
    expect(isDepartement(digits)).toBe(valid);
  });

  it.each([
    ['2ooo73l53', '200073153'],
    ['200073153', '200073153'],
    ['200 073 153', '200073153'],
    ['200073154', null],
    ['20007315x', null],
    ['ssssssssgggggggg', null],
  ])('reads « %s » as %s', (text, expected) => {
    expect(readNumber(text, reader, isSiren)).toBe(expected);
  });

  it('gives nothing where two readings are valid', () => {
    expect(readNumber('2023031g', reader, isDay)).toBeNull(); // the 16th or the 19th
  });

  it.each([
    ['D_137', 'D_187', true],
    ['D_137', 'D_l37', true],
    ['D_137', 'D_142', false],
    ['D_137', 'D_1377', false],
  ])('says whether %s and %s look alike: %s', (a, b, alike) => {
    expect(isLookAlike(a, b, reader)).toBe(alike);
  });
});

describe('searchApproximate', () => {
  it.each([
    ['a word as it is', 'xxaffichelexx', 'affichele', 1, [{ start: 2, end: 11, errors: 0 }]],
    ['a letter changed', 'xxaffichetexx', 'affichele', 1, [{ start: 2, end: 11, errors: 1 }]],
    ['a letter lost', 'xxafichelexx', 'affichele', 1, [{ start: 2, end: 10, errors: 1 }]],
    ['a letter added', 'xxaffiichelexx', 'affichele', 1, [{ start: 2, end: 12, errors: 1 }]],
    ['more errors than allowed', 'xxafichetexx', 'affichele', 1, []],
    [
      'two places',
      'publielepubliele',
      'publiele',
      1,
      [
        { start: 0, end: 8, errors: 0 },
        { start: 8, end: 16, errors: 0 },
      ],
    ],
    [
      'a pattern longer than a machine word',
      'xxaccusedereceptionministeredelinterieurxx',
      'accusedereceptionministeredelinterieur',
      1,
      [{ start: 2, end: 40, errors: 0 }],
    ],
    ['an empty text', '', 'publiele', 1, []],
  ])('finds %s', (_, text, pattern, errors, expected) => {
    expect(searchApproximate(text, pattern, errors)).toEqual(expected);
  });

  it('counts edits', () => {
    expect([distance('recu', 'regu'), distance('', 'le'), distance('envoye', 'envoye')]).toEqual([1, 2, 0]);
  });
});
