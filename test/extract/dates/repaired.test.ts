import { describe, expect, test } from 'vitest';
import { isRepaired } from '../../../src/extract/dates/repaired.ts';
import { recordOf } from '../../support/engine.ts';

describe('a date or a length of time is repaired', () => {
  test.each([
    'l5 mars 2022',
    '15 mars 2O22',
    'ler janvier 2022',
    '3l/12/2024',
    '12 décernbre 2020',
    '1S février 2021',
    'l mois',
    '6 rnois',
    'l2 mois',
  ])('in « %s »', (raw) => {
    expect(isRepaired(raw)).toBe(true);
  });

  test.each([
    '15 mars 2022',
    '1er janvier 2022',
    "l'an 2020, le 15 mai",
    'le quinze mars deux mille vingt',
    '1er août 2021',
    '31/12/2024',
    '1er janv. 2022',
    'trois (3) mois',
    'six mois',
    'une fois par semestre',
    'un an et demi',
    '15 jours',
    'tous les trois ans',
  ])('but not in « %s »', (raw) => {
    expect(isRepaired(raw)).toBe(false);
  });
});

describe('the record marks', () => {
  const read = (text: string) => recordOf(`CONVENTION TERRITORIALE GLOBALE\n\n${text}\n`);

  test('a date that has one reading only, beside what was read', () => {
    const { dates } = read('Fait à Salers, le l7 octobre 2O22');
    expect(dates).toEqual([
      expect.objectContaining({
        role: 'signature',
        value: '2022-10-17',
        raw: 'l7 octobre 2O22',
        repaired: true,
      }),
    ]);
  });

  test('no date that stands as it should, and none that has two readings', () => {
    const [plain] = read('Fait à Salers, le 17 octobre 2022').dates;
    expect(plain).toMatchObject({ value: '2022-10-17' });
    expect(plain).not.toHaveProperty('repaired');
    const [doubtful] = read('Fait à Salers, le 2z octobre 2022').dates;
    expect(doubtful?.value ?? null).toBeNull();
  });

  test('the number of a law that was misread', () => {
    const { references } = read('Vu la loi n° 78-l7 du 6 janvier 1978 relative à l’informatique ;');
    expect(references[0]).toMatchObject({ number: '78-17', repaired: true });
    const [sound] = read('Vu la loi n° 78-17 du 6 janvier 1978 relative à l’informatique ;').references;
    expect(sound).not.toHaveProperty('repaired');
  });
});
