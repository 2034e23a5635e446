import { describe, expect, test } from 'vitest';
import type { Article, ConventionRecord } from '../../src/model/record.ts';
import { pairArticles } from '../../src/pair/pair-articles.ts';
import { pairSheet } from '../../src/report/pair.ts';
import { renderPairHtml } from '../../src/report/pair-html.ts';
import { renderPairJson } from '../../src/report/pair-json.ts';
import { renderPairText } from '../../src/report/pair-text.ts';
import { faultsOf } from './parse-html.ts';
import { SAMPLE } from './sample-record.ts';

const span = { start: 0, end: 1, page: 1 };
const article = (number: string, title: string, text: string): Article => ({
  kind: 'article',
  number,
  title,
  model: null,
  span,
  text,
});
const [OBJET, DUREE] = [
  article('1', 'Objet', 'Elle a pour objet un projet.'),
  article('2', 'Durée', 'Elle dure quatre ans.\nElle est reconduite expressément.'),
];
const before: ConventionRecord = { ...SAMPLE, domains: ['logement'], articles: [OBJET, DUREE] };
const after: ConventionRecord = {
  ...before,
  domains: ['logement', 'handicap'],
  articles: [
    { ...OBJET, title: 'OBJET' },
    { ...DUREE, number: '3', text: 'Elle dure cinq ans.\nElle est reconduite expressément.' },
    article('4', 'Laïcité', 'Les signataires adhèrent à <b>la charte</b>.'),
  ],
};
const pair = { before, after, articles: pairArticles(before.articles, after.articles) };
const options = { language: 'fr', names: ['2018.pdf', '2023.pdf'] } as const;
const text = renderPairText(pair, { ...options, colours: false, width: 80 });

describe('two conventions compared', () => {
  test('say what they state otherwise, and nothing of what they state alike', () => {
    expect(pairSheet(pair, options).facts).toEqual([
      { label: "Domaines d'intervention", before: [], after: ['handicap'] },
    ]);
  });

  test('count their articles by what has become of them', () => {
    expect(pairSheet(pair, options).counts).toEqual({ same: 1, changed: 1, added: 1, removed: 0 });
    expect(text).toContain('1 modifié, 1 ajouté, 1 article sans changement de texte');
  });

  test('mark the words that changed, and leave out paragraphs that did not', () => {
    expect(text).toContain('Elle dure [-quatre-]{+cinq+} ans.');
    expect(text).not.toContain('reconduite expressément');
  });

  test('name a new number, and no new capitals', () => {
    expect(text).toContain('art. 3 - Durée : modifié (auparavant art. 2 - Durée)');
    expect(text).not.toContain('OBJET');
  });

  test('differ in nothing from themselves', () => {
    const same = { before, after: before, articles: pairArticles(before.articles, before.articles) };
    const sheet = pairSheet(same, options);
    expect(sheet.facts).toEqual([]);
    expect(sheet.articles.filter(({ change }) => change !== 'same')).toEqual([]);
  });

  test('escape in a page what they quote', () => {
    const page = renderPairHtml(pair, { ...options, names: ['<script>alert(1)</script>', 'b'] });
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;b&gt;la charte');
    expect(faultsOf(page)).toEqual([]);
  });

  test('are data too', () => {
    expect(JSON.parse(renderPairJson(pair, options)).counts.added).toBe(1);
  });

  test('speak English when asked', () => {
    expect(renderPairText(pair, { ...options, language: 'en', colours: false, width: 80 })).toContain(
      '1 changed, 1 added, 1 article with the same text',
    );
  });
});
