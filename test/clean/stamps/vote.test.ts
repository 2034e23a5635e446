import { describe, expect, it } from 'vitest';
import { findStamps } from '../../../src/clean/stamps/find-stamps.ts';
import { loadStampVocabulary, paged } from './fixture.ts';

const vocabulary = loadStampVocabulary();
const ROWS = 'Envoyé en préfecture le 14/03/2023\nReçu en préfecture le 15/03/2023\n';
const GOOD = '038-200073153-20230309-D_137_2023-DE';

function pagesOf(ids: readonly string[], rows: readonly string[] = []): string {
  return ids.map((id, i) => `${rows[i] ?? ROWS}ID : ${id}\n\nTexte de la page`).join('\f');
}

function idsIn(text: string, state: 'text' | 'ocr'): readonly (string | null)[] {
  return findStamps(paged(text, state), vocabulary).stamps.map(({ act }) => act?.id ?? null);
}

describe('the vote over the places of a stamp', () => {
  it.each([
    ['a lost underscore', '038-200073153-20230309-D137_2023-DE'],
    ['underscores read as spaces', '038-200073153-20230309-D 137 2023-DE'],
    ['a letter of the number taken for a digit', '038-200073153-20230309-0_137_2023-DE'],
    ['digits of the number taken for letters', '038-200073153-20230309-D_l37_2O23-DE'],
    ['a look-alike digit', '038-200073153-20230309-D_187_2023-DE'],
    ['another département', '088-200073153-20230309-D_137_2023-DE'],
    ['another day', '038-200073153-20230304-D_137_2023-DE'],
    ['a nature that does not exist', '038-200073153-20230309-D_137_2023-DF'],
    ['a SIREN that fails its check', '038-200073158-20230309-D_137_2023-DE'],
    ['an identifier in pieces', '0S8-2000?3153 2O23-D_13'],
    ['an identifier without its end, on another day', '038-200073153-20230304'],
  ])('on scanned pages takes a rare reading for the frequent one: %s', (_, odd) => {
    expect(idsIn(pagesOf([odd, GOOD, GOOD, GOOD]), 'ocr')).toEqual([GOOD]);
  });

  it('keeps every page of a misread stamp', () => {
    const text = pagesOf([GOOD, '038-200073158-20230309-D_137_2023-DE', GOOD]);
    expect(findStamps(paged(text, 'ocr'), vocabulary).stamps.map(({ pages }) => pages)).toEqual([[1, 2, 3]]);
  });

  it.each([
    ['another number', '038-200073153-20230309-D_142_2023-DE'],
    ['another SIREN', '038-213804214-20230309-D_137_2023-DE'],
  ])('keeps two valid acts apart, scanned or not: %s', (_, other) => {
    for (const state of ['text', 'ocr'] as const)
      expect(idsIn(pagesOf([GOOD, GOOD, GOOD, other]), state)).toEqual([GOOD, other]);
  });

  it.each([
    ['a look-alike digit', '038-200073153-20230309-D_187_2023-DE'],
    ['another day', '038-200073153-20230304-D_137_2023-DE'],
  ])('keeps apart in a text what only a scan could confuse: %s', (_, other) => {
    expect(idsIn(pagesOf([GOOD, GOOD, GOOD, other]), 'text')).toEqual([GOOD, other]);
  });

  it('mends an identifier that no page has whole', () => {
    const ids = ['038-200073158-20230309-D_137_2023-DE', '038-200073153-20231309-D_137_2023-DE'];
    expect(idsIn(pagesOf(ids), 'ocr')).toEqual([GOOD]);
  });

  it('keeps a code of nature that the vocabulary does not know, as printed, where the text is not a scan', () => {
    const odd = '038-200073153-20230309-D_137_2023-PV';
    expect(idsIn(pagesOf([odd]), 'text')).toEqual([odd]);
    expect(idsIn(pagesOf([odd]), 'ocr')).toEqual([null]);
  });

  it('takes the date that most pages read', () => {
    const worn = ROWS.replace('14/03/2023', '19/03/2023');
    const [stamp] = findStamps(paged(pagesOf([GOOD, GOOD, GOOD], [worn]), 'ocr'), vocabulary).stamps;
    expect(stamp).toMatchObject({ sent: '2023-03-14', received: '2023-03-15' });
  });

  it('gives no date where two pages read two', () => {
    const worn = ROWS.replace('14/03/2023', '19/03/2023');
    const [stamp] = findStamps(paged(pagesOf([GOOD, GOOD], [worn]), 'ocr'), vocabulary).stamps;
    expect(stamp).toMatchObject({ sent: null, received: '2023-03-15' });
  });

  it('keeps rows whose dates contradict every act as a stamp of their own', () => {
    const other = 'Envoyé en préfecture le 22/05/2023\nReçu en préfecture le 23/05/2023\n';
    expect(idsIn(`${pagesOf([GOOD])}\f${other}Texte`, 'text')).toEqual([GOOD, null]);
  });
});

const N = 100_000;
const repeated = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

describe('the time that finding stamps takes', () => {
  it.each([
    ['spaces', ' '],
    ['digits', '0123456789'],
    ['lines', '\n'],
    ['hyphens', ' - '],
    ['a label', 'Envoyé en préfecture le '],
    ['dated rows', 'Envoyé en préfecture le 14/03/2023\n'],
    ['pieces of a label', 'pref'],
    ['stamps', `${ROWS}Affiché le\n`],
    ['labels of identifiers', 'ID : '],
    ['identifiers', `ID : ${GOOD}\n`],
    [
      'unreadable identifiers',
      'ID : 038-20007315?-20230309-D_137\nReçu en préfecture le 14/03/2023\n\n\n\n\n\n\n\n\n\n',
    ],
    ['open tags', '<a'],
    ['capitals', 'PRÉFECTURE\nARRIVÉE\n'],
  ])('grows no faster than the text: %s', (_, unit) => {
    const timeOf = (size: number): number => {
      const document = paged(repeated(unit, size), 'ocr');
      const start = performance.now();
      findStamps(document, vocabulary);
      return performance.now() - start;
    };
    timeOf(N); // warm
    const [once, four] = [Math.min(timeOf(N), timeOf(N)), Math.min(timeOf(4 * N), timeOf(4 * N))];
    expect(four).toBeLessThan(10 * once + 200); // a square would be 16 times
    expect(four).toBeLessThan(5_000);
  });
});

describe('what findStamps gives', () => {
  const text = `un\n${pagesOf([GOOD, GOOD, '038-213804214-20230309-D_12-CC'])}\fCertifié ${ROWS}`;

  it('orders the masks, none overlapping, and each span lies in masks of its page', () => {
    const { stamps, masks } = findStamps(paged(text, 'text'), vocabulary);
    masks.slice(1).forEach(({ range }, i) => {
      expect(range.start).toBeGreaterThanOrEqual(masks[i]?.range.end ?? 0);
    });
    const spans = stamps.flatMap((stamp) => stamp.spans.map(({ start, end }) => ({ start, end })));
    expect(spans.sort((a, b) => a.start - b.start)).toEqual(masks.map(({ range }) => range));
  });

  it('is the same each time', () => {
    expect(findStamps(paged(text, 'text'), vocabulary)).toEqual(findStamps(paged(text, 'text'), vocabulary));
  });
});
