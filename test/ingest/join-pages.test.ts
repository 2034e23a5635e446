import { expect, test } from 'vitest';
import { joinPages } from '../../src/ingest/join-pages.ts';
import { BLANK_LINE, emptyPage, type PageDraft } from '../../src/ingest/page-draft.ts';

const page: PageDraft = {
  state: 'text',
  reason: null,
  confidence: null,
  lines: [
    { text: 'Titre', size: 18, font: 'gras' },
    BLANK_LINE,
    { text: 'le texte', size: 12, font: 'romain' },
  ],
};

test('offsets of pages and lines point into the joined text', () => {
  const { text, pages, looks } = joinPages(
    [page, emptyPage('damaged', 'no-content'), page],
    new Set(['gras']),
  );
  expect(text).toBe('Titre\n\nle texte\f\fTitre\n\nle texte');
  expect(pages.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    'Titre\n\nle texte',
    '',
    'Titre\n\nle texte',
  ]);
  expect(pages.map(({ number, state, reason }) => [number, state, reason])).toEqual([
    [1, 'text', null],
    [2, 'damaged', 'no-content'],
    [3, 'text', null],
  ]);
  expect(looks.map(({ range, size, bold }) => [text.slice(range.start, range.end), size, bold])).toEqual([
    ['Titre', 1.5, true],
    ['le texte', 1, false],
    ['Titre', 1.5, true],
    ['le texte', 1, false],
  ]);
});

test('lines of unknown size have no look', () => {
  const lines = [{ text: 'lu', size: null, font: null }];
  expect(joinPages([{ ...page, lines }], new Set()).looks).toEqual([]);
});
