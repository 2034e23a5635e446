import { describe, expect, it } from 'vitest';
import {
  dateWords,
  domainName,
  durationWords,
  pageRuns,
  percent,
  placeWords,
} from '../../src/report/format.ts';
import { ENGLISH } from '../../src/report/wording/en.ts';
import { FRENCH } from '../../src/report/wording/fr.ts';
import { sheetWordingIn } from '../../src/report/wording/wording-in.ts';

describe('dateWords', () => {
  it.each([
    ['2022-10-27', '27 octobre 2022', '27 October 2022'],
    ['2022-01-01', '1er janvier 2022', '1 January 2022'],
    ['2022-08', 'août 2022', 'August 2022'],
    ['2022', '2022', '2022'],
    ['2022-13-01', '2022-13-01', '2022-13-01'],
    ['bientôt', 'bientôt', 'bientôt'],
  ])('says %s', (iso, french, english) => {
    expect([dateWords(iso, FRENCH), dateWords(iso, ENGLISH)]).toEqual([french, english]);
  });
});

describe('domainName', () => {
  it.each([
    ['petite-enfance', 'petite enfance'],
    ['pigeons', null],
    ['constructor', null],
    ['__proto__', null],
  ])('says %s', (id, name) => expect(domainName(id, sheetWordingIn('fr'))).toBe(name));
});

describe('durationWords', () => {
  it.each([
    ['P6M', '6 mois', '6 months'],
    ['P1Y', '1 an', '1 year'],
    ['P5Y', '5 ans', '5 years'],
    ['P1Y6M', '1 an et 6 mois', '1 year and 6 months'],
    ['P1Y2M3D', '1 an, 2 mois et 3 jours', '1 year, 2 months and 3 days'],
    ['P2W', '2 semaines', '2 weeks'],
    ['P', 'P', 'P'],
  ])('says %s', (iso, french, english) => {
    expect([durationWords(iso, FRENCH), durationWords(iso, ENGLISH)]).toEqual([french, english]);
  });
});

it('never rounds a doubt away', () => {
  expect([0.999, 1, 0.29, 0.905, 0].map(percent)).toEqual(['99', '100', '29', '90', '0']);
});

describe('pageRuns', () => {
  it.each([
    ['one page', [3], '3'],
    ['a run', [1, 2, 3], '1-3'],
    ['runs in any order, twice', [7, 2, 1, 2, 9, 8], '1-2, 7-9'],
    ['the first eight runs of many', [1, 3, 5, 7, 9, 11, 13, 15, 17], '1, 3, 5, 7, 9, 11, 13, 15…'],
  ])('gives %s', (_, numbers, runs) => {
    expect(pageRuns(numbers)).toBe(runs);
  });
});

describe('placeWords', () => {
  it.each([
    ['10', 7, 'art. 10, p. 7', 'art. 10, p. 7'],
    ['1 bis', null, 'art. 1 bis', 'art. 1 bis'],
    ['annexe 3', 12, 'annexe 3, p. 12', 'annex 3, p. 12'],
    ['annexe', 12, 'annexe, p. 12', 'annex, p. 12'],
    ['preambule', 2, 'préambule, p. 2', 'preamble, p. 2'],
    ['sommaire', null, 'sommaire', 'table of contents'],
    ['constructor', null, 'art. constructor', 'art. constructor'],
    [null, 4, 'p. 4', 'p. 4'],
    [null, null, null, null],
  ])('says %s on page %s', (place, page, french, english) => {
    expect([placeWords(place, page, FRENCH), placeWords(place, page, ENGLISH)]).toEqual([french, english]);
  });
});
